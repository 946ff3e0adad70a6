CREATE TABLE IF NOT EXISTS `documents` (
    `id` BIGINT NOT NULL,
    `title` VARCHAR(80) NOT NULL,
    `body` LONGTEXT NOT NULL,
    `scan` LONGBLOB,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''documents.id has no default for the rows that are there''' FROM `documents` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'documents' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''documents.title has no default for the rows that are there''' FROM `documents` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'documents' AND COLUMN_NAME = 'title') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''documents.body has no default for the rows that are there''' FROM `documents` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'documents' AND COLUMN_NAME = 'body') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `documents`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `title` VARCHAR(80) NOT NULL,
    ADD COLUMN IF NOT EXISTS `body` LONGTEXT NOT NULL,
    ADD COLUMN IF NOT EXISTS `scan` LONGBLOB,
    ADD PRIMARY KEY IF NOT EXISTS (`id`);
