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

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''parts.id has no default for the rows that are there''' FROM `parts` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'parts' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''parts.box_ has no default for the rows that are there''' FROM `parts` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'parts' AND COLUMN_NAME = 'box_') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''parts.slot has no default for the rows that are there''' FROM `parts` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'parts' AND COLUMN_NAME = 'slot') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `parts`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `box_` INTEGER NOT NULL,
    ADD COLUMN IF NOT EXISTS `slot` INTEGER NOT NULL,
    ADD COLUMN IF NOT EXISTS `in_box` INTEGER,
    ADD COLUMN IF NOT EXISTS `in_slot` INTEGER,
    ADD COLUMN IF NOT EXISTS `whole` BIGINT,
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD UNIQUE INDEX IF NOT EXISTS `uq_parts_box__slot` (`box_`, `slot`),
    ADD INDEX IF NOT EXISTS `ix_parts_whole` (`whole`),
    ADD FOREIGN KEY IF NOT EXISTS `fk_parts_whole` (`whole`) REFERENCES `parts` (`id`) ON DELETE SET NULL,
    ADD FOREIGN KEY IF NOT EXISTS `fk_parts_in_box_in_slot` (`in_box`, `in_slot`) REFERENCES `parts` (`box_`, `slot`);
