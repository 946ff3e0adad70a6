ALTER TABLE IF EXISTS `tenant_42`.`members` DROP FOREIGN KEY IF EXISTS `fk_members_team`;

ALTER TABLE IF EXISTS `tenant_42`.`teams` DROP FOREIGN KEY IF EXISTS `fk_teams_lead`;

DROP TABLE IF EXISTS `tenant_42`.`teams`;

DROP TABLE IF EXISTS `tenant_42`.`members`;
