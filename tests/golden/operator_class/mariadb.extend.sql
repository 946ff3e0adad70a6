CREATE TABLE IF NOT EXISTS `paths` (
    `id` BIGINT NOT NULL,
    `path` VARCHAR(200) NOT NULL,
    `label` VARCHAR(50) NOT NULL,
    PRIMARY KEY (`id`),
    INDEX `ix_paths_label` (`label`),
    INDEX `ix_paths_path` (`path`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''paths.id has no default for the rows that are there''' FROM `paths` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'paths' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''paths.path has no default for the rows that are there''' FROM `paths` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'paths' AND COLUMN_NAME = 'path') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''paths.label has no default for the rows that are there''' FROM `paths` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'paths' AND COLUMN_NAME = 'label') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `paths`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `path` VARCHAR(200) NOT NULL,
    ADD COLUMN IF NOT EXISTS `label` VARCHAR(50) NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD INDEX IF NOT EXISTS `ix_paths_label` (`label`),
    ADD INDEX IF NOT EXISTS `ix_paths_path` (`path`);
