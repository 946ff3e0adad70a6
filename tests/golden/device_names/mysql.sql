CREATE TABLE `LPT1` (
    `id` BIGINT NOT NULL,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `com10` (
    `id` BIGINT NOT NULL,
    `printer` BIGINT NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_com10_printer` FOREIGN KEY (`printer`) REFERENCES `LPT1` (`id`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `con` (
    `id` BIGINT NOT NULL,
    `parent` BIGINT,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_con_parent` FOREIGN KEY (`parent`) REFERENCES `con` (`id`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `users` (
    `id` BIGINT NOT NULL,
    `device` BIGINT NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_users_device` FOREIGN KEY (`device`) REFERENCES `com10` (`id`)
) DEFAULT CHARACTER SET utf8mb4;
