ALTER TABLE `players` DROP FOREIGN KEY `fk_players_team_id`;

ALTER TABLE `teams` DROP FOREIGN KEY `fk_teams_captain_id`;

DROP TABLE IF EXISTS `goals`;

DROP TABLE IF EXISTS `teams`;

DROP TABLE IF EXISTS `players`;

DROP TABLE IF EXISTS `countries`;
