CREATE DATABASE IF NOT EXISTS `app`;

CREATE TABLE IF NOT EXISTS `pages` (
    `id` BIGINT NOT NULL,
    `path` VARCHAR(200) NOT NULL,
    `title` VARCHAR(80) NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `uq_pages_title` UNIQUE (`title`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''pages.id has no default for the rows that are there''' FROM `pages` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'pages' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''pages.path has no default for the rows that are there''' FROM `pages` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'pages' AND COLUMN_NAME = 'path') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''pages.title has no default for the rows that are there''' FROM `pages` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'pages' AND COLUMN_NAME = 'title') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `pages`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `path` VARCHAR(200) NOT NULL,
    ADD COLUMN IF NOT EXISTS `title` VARCHAR(80) NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD UNIQUE INDEX IF NOT EXISTS `uq_pages_title` (`title`);

CREATE TABLE IF NOT EXISTS `app`.`notes` (
    `id` BIGINT NOT NULL,
    `title` VARCHAR(80) NOT NULL,
    `labels` VARCHAR(200),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''app.notes.id has no default for the rows that are there''' FROM `app`.`notes` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = 'app' AND TABLE_NAME = 'notes' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''app.notes.title has no default for the rows that are there''' FROM `app`.`notes` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = 'app' AND TABLE_NAME = 'notes' AND COLUMN_NAME = 'title') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `app`.`notes`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `title` VARCHAR(80) NOT NULL,
    ADD COLUMN IF NOT EXISTS `labels` VARCHAR(200),
    ADD PRIMARY KEY IF NOT EXISTS (`id`);
