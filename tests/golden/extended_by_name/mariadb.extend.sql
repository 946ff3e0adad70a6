CREATE TABLE IF NOT EXISTS `members` (
    `id` BIGINT NOT NULL,
    `name` INTEGER NOT NULL,
    `rating` INTEGER,
    PRIMARY KEY (`id`),
    INDEX `ix_members_name` (`name`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''members.id has no default for the rows that are there''' FROM `members` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'members' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''members.name has no default for the rows that are there''' FROM `members` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'members' AND COLUMN_NAME = 'name') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `members`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `name` INTEGER NOT NULL,
    ADD COLUMN IF NOT EXISTS `rating` INTEGER,
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD INDEX IF NOT EXISTS `ix_members_name` (`name`);
