CREATE TABLE IF NOT EXISTS `articles` (
    `id` BIGINT NOT NULL,
    `body` LONGTEXT NOT NULL,
    `address` LONGTEXT NOT NULL,
    PRIMARY KEY (`id`),
    UNIQUE INDEX `ux_articles_address` (`address`(64)),
    INDEX `ix_articles_body` (`body`(40))
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''articles.id has no default for the rows that are there''' FROM `articles` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'articles' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''articles.body has no default for the rows that are there''' FROM `articles` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'articles' AND COLUMN_NAME = 'body') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''articles.address has no default for the rows that are there''' FROM `articles` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'articles' AND COLUMN_NAME = 'address') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `articles`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `body` LONGTEXT NOT NULL,
    ADD COLUMN IF NOT EXISTS `address` LONGTEXT NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD UNIQUE INDEX IF NOT EXISTS `ux_articles_address` (`address`(64)),
    ADD INDEX IF NOT EXISTS `ix_articles_body` (`body`(40));
