CREATE DATABASE IF NOT EXISTS `shared`;

CREATE DATABASE IF NOT EXISTS `tenant_42`;

CREATE TABLE IF NOT EXISTS `shared`.`countries` (
    `id` BIGINT NOT NULL,
    `currency` ENUM('Eur', 'Usd') NOT NULL,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''shared.countries.id has no default for the rows that are there''' FROM `shared`.`countries` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = 'shared' AND TABLE_NAME = 'countries' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''shared.countries.currency has no default for the rows that are there''' FROM `shared`.`countries` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = 'shared' AND TABLE_NAME = 'countries' AND COLUMN_NAME = 'currency') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''shared.countries.currency has other labels''' FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = 'shared' AND TABLE_NAME = 'countries' AND COLUMN_NAME = 'currency' AND BINARY COLUMN_TYPE <> 'enum(''Eur'',''Usd'')'),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `shared`.`countries`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `currency` ENUM('Eur', 'Usd') NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`id`);

CREATE TABLE IF NOT EXISTS `tenant_42`.`orders` (
    `id` BIGINT NOT NULL,
    `country` BIGINT NOT NULL,
    `replaces` BIGINT,
    `currency` ENUM('Eur', 'Usd') NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_orders_country` FOREIGN KEY (`country`) REFERENCES `shared`.`countries` (`id`),
    CONSTRAINT `fk_orders_replaces` FOREIGN KEY (`replaces`) REFERENCES `tenant_42`.`orders` (`id`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''tenant_42.orders.id has no default for the rows that are there''' FROM `tenant_42`.`orders` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = 'tenant_42' AND TABLE_NAME = 'orders' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''tenant_42.orders.country has no default for the rows that are there''' FROM `tenant_42`.`orders` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = 'tenant_42' AND TABLE_NAME = 'orders' AND COLUMN_NAME = 'country') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''tenant_42.orders.currency has no default for the rows that are there''' FROM `tenant_42`.`orders` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = 'tenant_42' AND TABLE_NAME = 'orders' AND COLUMN_NAME = 'currency') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''tenant_42.orders.currency has other labels''' FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = 'tenant_42' AND TABLE_NAME = 'orders' AND COLUMN_NAME = 'currency' AND BINARY COLUMN_TYPE <> 'enum(''Eur'',''Usd'')'),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `tenant_42`.`orders`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `country` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `replaces` BIGINT,
    ADD COLUMN IF NOT EXISTS `currency` ENUM('Eur', 'Usd') NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD FOREIGN KEY IF NOT EXISTS `fk_orders_country` (`country`) REFERENCES `shared`.`countries` (`id`),
    ADD FOREIGN KEY IF NOT EXISTS `fk_orders_replaces` (`replaces`) REFERENCES `tenant_42`.`orders` (`id`);
