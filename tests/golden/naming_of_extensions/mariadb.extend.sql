CREATE TABLE IF NOT EXISTS `members` (
    `id` BIGINT NOT NULL,
    `team` BIGINT NOT NULL,
    `level` INTEGER NOT NULL,
    PRIMARY KEY (`id`),
    INDEX `idx_members_team` (`team`),
    INDEX `idx_members_team_level` (`team`, `level`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''members.id has no default for the rows that are there''' FROM `members` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'members' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''members.team has no default for the rows that are there''' FROM `members` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'members' AND COLUMN_NAME = 'team') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''members.level has no default for the rows that are there''' FROM `members` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'members' AND COLUMN_NAME = 'level') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `members`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `team` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `level` INTEGER NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD INDEX IF NOT EXISTS `idx_members_team` (`team`),
    ADD INDEX IF NOT EXISTS `idx_members_team_level` (`team`, `level`);
