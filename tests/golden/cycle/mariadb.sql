CREATE TABLE `countries` (
    `id` BIGINT NOT NULL,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `players` (
    `id` BIGINT NOT NULL,
    `team_id` BIGINT NOT NULL,
    `mentor_id` BIGINT,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_players_mentor_id` FOREIGN KEY (`mentor_id`) REFERENCES `players` (`id`),
    INDEX `ix_players_team_id` (`team_id`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `teams` (
    `id` BIGINT NOT NULL,
    `country_id` BIGINT NOT NULL,
    `captain_id` BIGINT,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_teams_country_id` FOREIGN KEY (`country_id`) REFERENCES `countries` (`id`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `goals` (
    `id` BIGINT NOT NULL,
    `player_id` BIGINT NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_goals_player_id` FOREIGN KEY (`player_id`) REFERENCES `players` (`id`)
) DEFAULT CHARACTER SET utf8mb4;

ALTER TABLE `players` ADD CONSTRAINT `fk_players_team_id` FOREIGN KEY (`team_id`) REFERENCES `teams` (`id`) ON DELETE CASCADE;

ALTER TABLE `teams` ADD CONSTRAINT `fk_teams_captain_id` FOREIGN KEY (`captain_id`) REFERENCES `players` (`id`) ON DELETE SET NULL;
