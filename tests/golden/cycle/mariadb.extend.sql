CREATE TABLE IF NOT EXISTS `countries` (
    `id` BIGINT NOT NULL,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''countries.id has no default for the rows that are there''' FROM `countries` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'countries' AND COLUMN_NAME = 'id') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `countries`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`id`);

CREATE TABLE IF NOT EXISTS `players` (
    `id` BIGINT NOT NULL,
    `team_id` BIGINT NOT NULL,
    `mentor_id` BIGINT,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_players_mentor_id` FOREIGN KEY (`mentor_id`) REFERENCES `players` (`id`),
    INDEX `ix_players_team_id` (`team_id`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''players.id has no default for the rows that are there''' FROM `players` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'players' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''players.team_id has no default for the rows that are there''' FROM `players` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'players' AND COLUMN_NAME = 'team_id') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `players`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `team_id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `mentor_id` BIGINT,
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD INDEX IF NOT EXISTS `ix_players_team_id` (`team_id`),
    ADD FOREIGN KEY IF NOT EXISTS `fk_players_mentor_id` (`mentor_id`) REFERENCES `players` (`id`);

CREATE TABLE IF NOT EXISTS `teams` (
    `id` BIGINT NOT NULL,
    `country_id` BIGINT NOT NULL,
    `captain_id` BIGINT,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_teams_country_id` FOREIGN KEY (`country_id`) REFERENCES `countries` (`id`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''teams.id has no default for the rows that are there''' FROM `teams` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'teams' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''teams.country_id has no default for the rows that are there''' FROM `teams` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'teams' AND COLUMN_NAME = 'country_id') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `teams`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `country_id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `captain_id` BIGINT,
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD FOREIGN KEY IF NOT EXISTS `fk_teams_country_id` (`country_id`) REFERENCES `countries` (`id`);

CREATE TABLE IF NOT EXISTS `goals` (
    `id` BIGINT NOT NULL,
    `player_id` BIGINT NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_goals_player_id` FOREIGN KEY (`player_id`) REFERENCES `players` (`id`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''goals.id has no default for the rows that are there''' FROM `goals` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'goals' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''goals.player_id has no default for the rows that are there''' FROM `goals` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'goals' AND COLUMN_NAME = 'player_id') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `goals`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `player_id` BIGINT NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD FOREIGN KEY IF NOT EXISTS `fk_goals_player_id` (`player_id`) REFERENCES `players` (`id`);

ALTER TABLE `players` ADD FOREIGN KEY IF NOT EXISTS `fk_players_team_id` (`team_id`) REFERENCES `teams` (`id`) ON DELETE CASCADE;

ALTER TABLE `teams` ADD FOREIGN KEY IF NOT EXISTS `fk_teams_captain_id` (`captain_id`) REFERENCES `players` (`id`) ON DELETE SET NULL;
