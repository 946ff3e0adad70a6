CREATE TABLE IF NOT EXISTS `scans` (
    `id` BIGINT NOT NULL,
    `image` LONGBLOB NOT NULL,
    `text` LONGTEXT NOT NULL,
    `raw` LONGTEXT COMMENT 'as it was read',
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4
PARTITION BY HASH (`id`) PARTITIONS 2;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''scans.id has no default for the rows that are there''' FROM `scans` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'scans' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''scans.image has no default for the rows that are there''' FROM `scans` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'scans' AND COLUMN_NAME = 'image') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''scans.text has no default for the rows that are there''' FROM `scans` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'scans' AND COLUMN_NAME = 'text') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `scans`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `image` LONGBLOB NOT NULL,
    ADD COLUMN IF NOT EXISTS `text` LONGTEXT NOT NULL,
    ADD COLUMN IF NOT EXISTS `raw` LONGTEXT COMMENT 'as it was read',
    ADD PRIMARY KEY IF NOT EXISTS (`id`);
