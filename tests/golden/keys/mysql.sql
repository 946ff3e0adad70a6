CREATE TABLE `heap` (
    `value` INTEGER NOT NULL
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `natural` (
    `code` VARCHAR(2) NOT NULL,
    PRIMARY KEY (`code`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `numbered` (
    `label` LONGTEXT,
    `id` INTEGER NOT NULL AUTO_INCREMENT,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `pairs` (
    `left_id` BIGINT NOT NULL,
    `right_id` BIGINT NOT NULL,
    PRIMARY KEY (`right_id`, `left_id`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `plain` (
    `id` BIGINT NOT NULL,
    `label` LONGTEXT,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;
