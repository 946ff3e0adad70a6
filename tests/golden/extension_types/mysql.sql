CREATE DATABASE IF NOT EXISTS `app`;

CREATE TABLE `pages` (
    `id` BIGINT NOT NULL,
    `path` VARCHAR(200) NOT NULL,
    `title` VARCHAR(80) NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `uq_pages_title` UNIQUE (`title`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `app`.`notes` (
    `id` BIGINT NOT NULL,
    `title` VARCHAR(80) NOT NULL,
    `labels` VARCHAR(200),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;
