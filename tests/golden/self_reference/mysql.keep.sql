CREATE TABLE IF NOT EXISTS `parts` (
    `id` BIGINT NOT NULL,
    `box_` INTEGER NOT NULL,
    `slot` INTEGER NOT NULL,
    `in_box` INTEGER,
    `in_slot` INTEGER,
    `whole` BIGINT,
    PRIMARY KEY (`id`),
    CONSTRAINT `uq_parts_box__slot` UNIQUE (`box_`, `slot`),
    CONSTRAINT `fk_parts_whole` FOREIGN KEY (`whole`) REFERENCES `parts` (`id`) ON DELETE SET NULL,
    CONSTRAINT `fk_parts_in_box_in_slot` FOREIGN KEY (`in_box`, `in_slot`) REFERENCES `parts` (`box_`, `slot`),
    INDEX `ix_parts_whole` (`whole`)
) DEFAULT CHARACTER SET utf8mb4;
