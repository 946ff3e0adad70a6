CREATE TABLE IF NOT EXISTS `samples` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `active` BOOLEAN NOT NULL,
    `small` SMALLINT NOT NULL,
    `ratio` FLOAT NOT NULL,
    `exact_ratio` DOUBLE NOT NULL,
    `code` VARCHAR(40) NOT NULL,
    `body` LONGTEXT,
    `bytes` LONGBLOB NOT NULL,
    `mood` ENUM('Good', 'Bad') NOT NULL DEFAULT 'Good',
    `price` DECIMAL(10,2) NOT NULL,
    `created` VARCHAR(40) NOT NULL DEFAULT (CURRENT_TIMESTAMP),
    PRIMARY KEY (`id`),
    CONSTRAINT `uq_samples_code` UNIQUE (`code`)
) DEFAULT CHARACTER SET utf8mb4;
