CREATE DATABASE IF NOT EXISTS `shared`;

CREATE DATABASE IF NOT EXISTS `tenant_42`;

CREATE TABLE `shared`.`countries` (
    `id` BIGINT NOT NULL,
    `currency` ENUM('Eur', 'Usd') NOT NULL,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `tenant_42`.`orders` (
    `id` BIGINT NOT NULL,
    `country` BIGINT NOT NULL,
    `replaces` BIGINT,
    `currency` ENUM('Eur', 'Usd') NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_orders_country` FOREIGN KEY (`country`) REFERENCES `shared`.`countries` (`id`),
    CONSTRAINT `fk_orders_replaces` FOREIGN KEY (`replaces`) REFERENCES `tenant_42`.`orders` (`id`)
) DEFAULT CHARACTER SET utf8mb4;
