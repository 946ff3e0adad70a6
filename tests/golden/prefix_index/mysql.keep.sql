CREATE TABLE IF NOT EXISTS `articles` (
    `id` BIGINT NOT NULL,
    `body` LONGTEXT NOT NULL,
    `address` LONGTEXT NOT NULL,
    PRIMARY KEY (`id`),
    UNIQUE INDEX `ux_articles_address` (`address`(64)),
    INDEX `ix_articles_body` (`body`(50))
) DEFAULT CHARACTER SET utf8mb4;
