CREATE TABLE IF NOT EXISTS `names` (
    `id` BIGINT NOT NULL,
    `name` VARCHAR(40) COLLATE `utf8mb4_bin` NOT NULL,
    `code` VARCHAR(10) NOT NULL DEFAULT 'none',
    PRIMARY KEY (`id`),
    CONSTRAINT `uq_names_name` UNIQUE (`name`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''names.id has no default for the rows that are there''' FROM `names` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'names' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''names.name has no default for the rows that are there''' FROM `names` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'names' AND COLUMN_NAME = 'name') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `names`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `name` VARCHAR(40) COLLATE `utf8mb4_bin` NOT NULL,
    ADD COLUMN IF NOT EXISTS `code` VARCHAR(10) NOT NULL DEFAULT 'none',
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD UNIQUE INDEX IF NOT EXISTS `uq_names_name` (`name`);
