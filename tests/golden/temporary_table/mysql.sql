CREATE TEMPORARY TABLE `found` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `word` VARCHAR(80) NOT NULL,
    PRIMARY KEY (`id`),
    INDEX `ix_found_word` (`word`)
) DEFAULT CHARACTER SET utf8mb4;
