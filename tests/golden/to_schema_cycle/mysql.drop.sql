ALTER TABLE `tenant_42`.`members` DROP FOREIGN KEY `fk_members_team`;

ALTER TABLE `tenant_42`.`teams` DROP FOREIGN KEY `fk_teams_lead`;

DROP TABLE IF EXISTS `tenant_42`.`teams`;

DROP TABLE IF EXISTS `tenant_42`.`members`;
