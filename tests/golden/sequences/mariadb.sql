CREATE DATABASE IF NOT EXISTS `model_golden`;

CREATE SEQUENCE `numbers of "papers"` START WITH 1000 INCREMENT BY 10 MINVALUE 10 MAXVALUE 1000000 CACHE 20 CYCLE;

CREATE SEQUENCE `ticket_numbers`;

CREATE SEQUENCE `model_golden`.`countdown` INCREMENT BY -1;

CREATE TABLE `credit_notes` (
    `number` BIGINT NOT NULL DEFAULT (nextval(`numbers of "papers"`)),
    `ticket` BIGINT DEFAULT (nextval(`ticket_numbers`)),
    PRIMARY KEY (`number`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `invoices` (
    `number` BIGINT NOT NULL DEFAULT (nextval(`numbers of "papers"`)),
    PRIMARY KEY (`number`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `tickets` (
    `id` BIGINT NOT NULL DEFAULT (nextval(`ticket_numbers`)),
    `left` INTEGER NOT NULL DEFAULT (nextval(`model_golden`.`countdown`)),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;
