CREATE TABLE IF NOT EXISTS `notes` (
    `id` BIGINT NOT NULL,
    `title` VARCHAR(100) NOT NULL,
    `body` LONGTEXT NOT NULL,
    PRIMARY KEY (`id`),
    FULLTEXT INDEX `ix_notes_title_body` (`title`, `body`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''notes.id has no default for the rows that are there''' FROM `notes` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'notes' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''notes.title has no default for the rows that are there''' FROM `notes` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'notes' AND COLUMN_NAME = 'title') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''notes.body has no default for the rows that are there''' FROM `notes` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'notes' AND COLUMN_NAME = 'body') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `notes`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `title` VARCHAR(100) NOT NULL,
    ADD COLUMN IF NOT EXISTS `body` LONGTEXT NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD FULLTEXT INDEX IF NOT EXISTS `ix_notes_title_body` (`title`, `body`);
