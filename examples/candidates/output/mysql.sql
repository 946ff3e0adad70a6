CREATE TABLE `users` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `created_at` TIMESTAMP(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    `email` VARCHAR(320) NOT NULL,
    `name` VARCHAR(100) NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `uq_users_email` UNIQUE (`email`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `profiles` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `created_at` TIMESTAMP(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    `user_id` BIGINT NOT NULL,
    `headline` VARCHAR(120) NOT NULL,
    `bio` LONGTEXT,
    `availability` ENUM('open', 'passive', 'not_looking') NOT NULL DEFAULT 'open',
    `vat_id` VARCHAR(20),
    `credit` BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (`id`),
    CONSTRAINT `uq_profiles_user_id` UNIQUE (`user_id`),
    CONSTRAINT `fk_profiles_user_id` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE CASCADE,
    INDEX `ix_profiles_availability` (`availability`),
    INDEX `ix_profiles_vat_id` (`vat_id`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `invoices` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `profile_id` BIGINT NOT NULL,
    `amount` BIGINT NOT NULL,
    `paid` BOOLEAN NOT NULL DEFAULT 0,
    PRIMARY KEY (`id`),
    CONSTRAINT `ck_invoices_amount` CHECK (amount > 0),
    CONSTRAINT `fk_invoices_profile_id` FOREIGN KEY (`profile_id`) REFERENCES `profiles` (`id`),
    INDEX `ix_invoices_profile_id` (`profile_id`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `skills` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `name` VARCHAR(60) NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `uq_skills_name` UNIQUE (`name`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `profile_skills` (
    `profile_id` BIGINT NOT NULL,
    `skill_id` BIGINT NOT NULL,
    `level` SMALLINT NOT NULL DEFAULT 3,
    PRIMARY KEY (`profile_id`, `skill_id`),
    CONSTRAINT `ck_profile_skills_level` CHECK (level BETWEEN 1 AND 5),
    CONSTRAINT `fk_profile_skills_profile_id` FOREIGN KEY (`profile_id`) REFERENCES `profiles` (`id`) ON DELETE CASCADE,
    CONSTRAINT `fk_profile_skills_skill_id` FOREIGN KEY (`skill_id`) REFERENCES `skills` (`id`) ON DELETE CASCADE,
    INDEX `ix_profile_skills_skill_id` (`skill_id`)
) DEFAULT CHARACTER SET utf8mb4;
