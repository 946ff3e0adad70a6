CREATE TABLE IF NOT EXISTS `articles` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `status` ENUM('draft', 'in_review', 'it''s done') NOT NULL DEFAULT 'draft',
    `color` ENUM('Red', 'Green'),
    PRIMARY KEY (`id`),
    INDEX `ix_articles_status` (`status`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''articles.status has other labels''' FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'articles' AND COLUMN_NAME = 'status' AND BINARY COLUMN_TYPE <> 'enum(''draft'',''in_review'',''it''''s done'')'),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''articles.color has other labels''' FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'articles' AND COLUMN_NAME = 'color' AND BINARY COLUMN_TYPE <> 'enum(''Red'',''Green'')'),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `articles`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL AUTO_INCREMENT,
    ADD COLUMN IF NOT EXISTS `status` ENUM('draft', 'in_review', 'it''s done') NOT NULL DEFAULT 'draft',
    ADD COLUMN IF NOT EXISTS `color` ENUM('Red', 'Green'),
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD INDEX IF NOT EXISTS `ix_articles_status` (`status`);

CREATE TABLE IF NOT EXISTS `reviews` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `status` ENUM('draft', 'in_review', 'it''s done'),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''reviews.status has other labels''' FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'reviews' AND COLUMN_NAME = 'status' AND BINARY COLUMN_TYPE <> 'enum(''draft'',''in_review'',''it''''s done'')'),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `reviews`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL AUTO_INCREMENT,
    ADD COLUMN IF NOT EXISTS `status` ENUM('draft', 'in_review', 'it''s done'),
    ADD PRIMARY KEY IF NOT EXISTS (`id`);
