CREATE TABLE IF NOT EXISTS `countries` (
    `id` BIGINT NOT NULL,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE IF NOT EXISTS `players` (
    `id` BIGINT NOT NULL,
    `team_id` BIGINT NOT NULL,
    `mentor_id` BIGINT,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_players_mentor_id` FOREIGN KEY (`mentor_id`) REFERENCES `players` (`id`),
    INDEX `ix_players_team_id` (`team_id`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE IF NOT EXISTS `teams` (
    `id` BIGINT NOT NULL,
    `country_id` BIGINT NOT NULL,
    `captain_id` BIGINT,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_teams_country_id` FOREIGN KEY (`country_id`) REFERENCES `countries` (`id`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE IF NOT EXISTS `goals` (
    `id` BIGINT NOT NULL,
    `player_id` BIGINT NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_goals_player_id` FOREIGN KEY (`player_id`) REFERENCES `players` (`id`)
) DEFAULT CHARACTER SET utf8mb4;

ALTER TABLE `players` ADD FOREIGN KEY IF NOT EXISTS `fk_players_team_id` (`team_id`) REFERENCES `teams` (`id`) ON DELETE CASCADE;

ALTER TABLE `teams` ADD FOREIGN KEY IF NOT EXISTS `fk_teams_captain_id` (`captain_id`) REFERENCES `players` (`id`) ON DELETE SET NULL;
