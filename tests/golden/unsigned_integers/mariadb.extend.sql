CREATE TABLE IF NOT EXISTS `unsigned` (
    `id` BIGINT NOT NULL,
    `tiny` TINYINT UNSIGNED NOT NULL,
    `small` SMALLINT UNSIGNED NOT NULL,
    `plain` INTEGER UNSIGNED,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''unsigned.id has no default for the rows that are there''' FROM `unsigned` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'unsigned' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''unsigned.tiny has no default for the rows that are there''' FROM `unsigned` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'unsigned' AND COLUMN_NAME = 'tiny') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''unsigned.small has no default for the rows that are there''' FROM `unsigned` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'unsigned' AND COLUMN_NAME = 'small') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `unsigned`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `tiny` TINYINT UNSIGNED NOT NULL,
    ADD COLUMN IF NOT EXISTS `small` SMALLINT UNSIGNED NOT NULL,
    ADD COLUMN IF NOT EXISTS `plain` INTEGER UNSIGNED,
    ADD PRIMARY KEY IF NOT EXISTS (`id`);
