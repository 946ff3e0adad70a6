CREATE DATABASE IF NOT EXISTS `tenant_42`;

CREATE TABLE `tenant_42`.`users` (
    `id` BIGINT NOT NULL,
    `email` VARCHAR(320) NOT NULL,
    `role` ENUM('Reader', 'Writer') NOT NULL,
    `invited_by` BIGINT,
    PRIMARY KEY (`id`),
    CONSTRAINT `uq_users_email` UNIQUE (`email`),
    CONSTRAINT `fk_users_invited_by` FOREIGN KEY (`invited_by`) REFERENCES `tenant_42`.`users` (`id`),
    INDEX `by_inviter` (`invited_by`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `tenant_42`.`notes` (
    `id` BIGINT NOT NULL,
    `author` BIGINT NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_notes_author` FOREIGN KEY (`author`) REFERENCES `tenant_42`.`users` (`id`) ON DELETE CASCADE,
    INDEX `ix_notes_author` (`author`)
) DEFAULT CHARACTER SET utf8mb4;
