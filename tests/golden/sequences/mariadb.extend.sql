CREATE DATABASE IF NOT EXISTS `model_golden`;

CREATE SEQUENCE IF NOT EXISTS `numbers of "papers"` START WITH 1000 INCREMENT BY 10 MINVALUE 10 MAXVALUE 1000000 CACHE 20 CYCLE;

CREATE SEQUENCE IF NOT EXISTS `ticket_numbers`;

CREATE SEQUENCE IF NOT EXISTS `model_golden`.`countdown` INCREMENT BY -1;

CREATE TABLE IF NOT EXISTS `credit_notes` (
    `number` BIGINT NOT NULL DEFAULT (nextval(`numbers of "papers"`)),
    `ticket` BIGINT DEFAULT (nextval(`ticket_numbers`)),
    PRIMARY KEY (`number`)
) DEFAULT CHARACTER SET utf8mb4;

ALTER TABLE `credit_notes`
    ADD COLUMN IF NOT EXISTS `number` BIGINT NOT NULL DEFAULT (nextval(`numbers of "papers"`)),
    ADD COLUMN IF NOT EXISTS `ticket` BIGINT DEFAULT (nextval(`ticket_numbers`)),
    ADD PRIMARY KEY IF NOT EXISTS (`number`);

CREATE TABLE IF NOT EXISTS `invoices` (
    `number` BIGINT NOT NULL DEFAULT (nextval(`numbers of "papers"`)),
    PRIMARY KEY (`number`)
) DEFAULT CHARACTER SET utf8mb4;

ALTER TABLE `invoices`
    ADD COLUMN IF NOT EXISTS `number` BIGINT NOT NULL DEFAULT (nextval(`numbers of "papers"`)),
    ADD PRIMARY KEY IF NOT EXISTS (`number`);

CREATE TABLE IF NOT EXISTS `tickets` (
    `id` BIGINT NOT NULL DEFAULT (nextval(`ticket_numbers`)),
    `left` INTEGER NOT NULL DEFAULT (nextval(`model_golden`.`countdown`)),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

ALTER TABLE `tickets`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL DEFAULT (nextval(`ticket_numbers`)),
    ADD COLUMN IF NOT EXISTS `left` INTEGER NOT NULL DEFAULT (nextval(`model_golden`.`countdown`)),
    ADD PRIMARY KEY IF NOT EXISTS (`id`);
