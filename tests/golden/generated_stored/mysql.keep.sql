CREATE TABLE IF NOT EXISTS `lines` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `price` BIGINT NOT NULL,
    `amount` BIGINT NOT NULL,
    `total` BIGINT GENERATED ALWAYS AS (price * amount) STORED,
    PRIMARY KEY (`id`),
    INDEX `ix_lines_total` (`total`)
) DEFAULT CHARACTER SET utf8mb4;
