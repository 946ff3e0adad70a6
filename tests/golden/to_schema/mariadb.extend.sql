CREATE DATABASE IF NOT EXISTS `tenant_42`;

CREATE TABLE IF NOT EXISTS `tenant_42`.`users` (
    `id` BIGINT NOT NULL,
    `email` VARCHAR(320) NOT NULL,
    `role` ENUM('Reader', 'Writer') NOT NULL,
    `invited_by` BIGINT,
    PRIMARY KEY (`id`),
    CONSTRAINT `uq_users_email` UNIQUE (`email`),
    CONSTRAINT `fk_users_invited_by` FOREIGN KEY (`invited_by`) REFERENCES `tenant_42`.`users` (`id`),
    INDEX `by_inviter` (`invited_by`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''tenant_42.users.id has no default for the rows that are there''' FROM `tenant_42`.`users` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = 'tenant_42' AND TABLE_NAME = 'users' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''tenant_42.users.email has no default for the rows that are there''' FROM `tenant_42`.`users` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = 'tenant_42' AND TABLE_NAME = 'users' AND COLUMN_NAME = 'email') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''tenant_42.users.role has no default for the rows that are there''' FROM `tenant_42`.`users` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = 'tenant_42' AND TABLE_NAME = 'users' AND COLUMN_NAME = 'role') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''tenant_42.users.role has other labels''' FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = 'tenant_42' AND TABLE_NAME = 'users' AND COLUMN_NAME = 'role' AND BINARY COLUMN_TYPE <> 'enum(''Reader'',''Writer'')'),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `tenant_42`.`users`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `email` VARCHAR(320) NOT NULL,
    ADD COLUMN IF NOT EXISTS `role` ENUM('Reader', 'Writer') NOT NULL,
    ADD COLUMN IF NOT EXISTS `invited_by` BIGINT,
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD UNIQUE INDEX IF NOT EXISTS `uq_users_email` (`email`),
    ADD INDEX IF NOT EXISTS `by_inviter` (`invited_by`),
    ADD FOREIGN KEY IF NOT EXISTS `fk_users_invited_by` (`invited_by`) REFERENCES `tenant_42`.`users` (`id`);

CREATE TABLE IF NOT EXISTS `tenant_42`.`notes` (
    `id` BIGINT NOT NULL,
    `author` BIGINT NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_notes_author` FOREIGN KEY (`author`) REFERENCES `tenant_42`.`users` (`id`) ON DELETE CASCADE,
    INDEX `ix_notes_author` (`author`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''tenant_42.notes.id has no default for the rows that are there''' FROM `tenant_42`.`notes` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = 'tenant_42' AND TABLE_NAME = 'notes' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''tenant_42.notes.author has no default for the rows that are there''' FROM `tenant_42`.`notes` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = 'tenant_42' AND TABLE_NAME = 'notes' AND COLUMN_NAME = 'author') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `tenant_42`.`notes`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `author` BIGINT NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD INDEX IF NOT EXISTS `ix_notes_author` (`author`),
    ADD FOREIGN KEY IF NOT EXISTS `fk_notes_author` (`author`) REFERENCES `tenant_42`.`users` (`id`) ON DELETE CASCADE;
