CREATE DATABASE IF NOT EXISTS `tenant_42`;

CREATE TABLE IF NOT EXISTS `tenant_42`.`members` (
    `id` BIGINT NOT NULL,
    `team` BIGINT NOT NULL,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''tenant_42.members.id has no default for the rows that are there''' FROM `tenant_42`.`members` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = 'tenant_42' AND TABLE_NAME = 'members' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''tenant_42.members.team has no default for the rows that are there''' FROM `tenant_42`.`members` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = 'tenant_42' AND TABLE_NAME = 'members' AND COLUMN_NAME = 'team') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `tenant_42`.`members`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `team` BIGINT NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`id`);

CREATE TABLE IF NOT EXISTS `tenant_42`.`teams` (
    `id` BIGINT NOT NULL,
    `lead` BIGINT,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''tenant_42.teams.id has no default for the rows that are there''' FROM `tenant_42`.`teams` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = 'tenant_42' AND TABLE_NAME = 'teams' AND COLUMN_NAME = 'id') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `tenant_42`.`teams`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `lead` BIGINT,
    ADD PRIMARY KEY IF NOT EXISTS (`id`);

ALTER TABLE `tenant_42`.`members` ADD FOREIGN KEY IF NOT EXISTS `fk_members_team` (`team`) REFERENCES `tenant_42`.`teams` (`id`);

ALTER TABLE `tenant_42`.`teams` ADD FOREIGN KEY IF NOT EXISTS `fk_teams_lead` (`lead`) REFERENCES `tenant_42`.`members` (`id`);
