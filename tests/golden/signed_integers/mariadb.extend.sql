CREATE TABLE IF NOT EXISTS `signed` (
    `id` BIGINT NOT NULL,
    `tiny` TINYINT NOT NULL,
    `small` SMALLINT NOT NULL,
    `plain` INTEGER NOT NULL,
    `big` BIGINT,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''signed.id has no default for the rows that are there''' FROM `signed` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'signed' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''signed.tiny has no default for the rows that are there''' FROM `signed` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'signed' AND COLUMN_NAME = 'tiny') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''signed.small has no default for the rows that are there''' FROM `signed` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'signed' AND COLUMN_NAME = 'small') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''signed.plain has no default for the rows that are there''' FROM `signed` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'signed' AND COLUMN_NAME = 'plain') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `signed`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `tiny` TINYINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `small` SMALLINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `plain` INTEGER NOT NULL,
    ADD COLUMN IF NOT EXISTS `big` BIGINT,
    ADD PRIMARY KEY IF NOT EXISTS (`id`);
