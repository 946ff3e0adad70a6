CREATE TABLE `users` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `name` VARCHAR(40) NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `uq_users_name` UNIQUE (`name`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `profiles` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `user_id` BIGINT NOT NULL,
    `bio` VARCHAR(200) NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_profiles_user_id` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`),
    INDEX `ix_profiles_user_id` (`user_id`),
    INDEX `ix_profiles_bio` (`bio`)
) DEFAULT CHARACTER SET utf8mb4;
