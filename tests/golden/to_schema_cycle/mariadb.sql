CREATE DATABASE IF NOT EXISTS `tenant_42`;

CREATE TABLE `tenant_42`.`members` (
    `id` BIGINT NOT NULL,
    `team` BIGINT NOT NULL,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `tenant_42`.`teams` (
    `id` BIGINT NOT NULL,
    `lead` BIGINT,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

ALTER TABLE `tenant_42`.`members` ADD CONSTRAINT `fk_members_team` FOREIGN KEY (`team`) REFERENCES `tenant_42`.`teams` (`id`);

ALTER TABLE `tenant_42`.`teams` ADD CONSTRAINT `fk_teams_lead` FOREIGN KEY (`lead`) REFERENCES `tenant_42`.`members` (`id`);
