CREATE TABLE IF NOT EXISTS `flights` (
    `carrier` VARCHAR(3) NOT NULL,
    `number` INTEGER NOT NULL,
    `day` INTEGER NOT NULL,
    PRIMARY KEY (`carrier`, `number`),
    CONSTRAINT `uq_flights_number_day` UNIQUE (`number`, `day`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''flights.carrier has no default for the rows that are there''' FROM `flights` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'flights' AND COLUMN_NAME = 'carrier') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''flights.number has no default for the rows that are there''' FROM `flights` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'flights' AND COLUMN_NAME = 'number') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''flights.day has no default for the rows that are there''' FROM `flights` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'flights' AND COLUMN_NAME = 'day') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `flights`
    ADD COLUMN IF NOT EXISTS `carrier` VARCHAR(3) NOT NULL,
    ADD COLUMN IF NOT EXISTS `number` INTEGER NOT NULL,
    ADD COLUMN IF NOT EXISTS `day` INTEGER NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`carrier`, `number`),
    ADD UNIQUE INDEX IF NOT EXISTS `uq_flights_number_day` (`number`, `day`);

CREATE TABLE IF NOT EXISTS `tickets` (
    `id` BIGINT NOT NULL,
    `carrier` VARCHAR(3) NOT NULL,
    `number` INTEGER NOT NULL,
    `day` INTEGER NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_tickets_carrier_number` FOREIGN KEY (`carrier`, `number`) REFERENCES `flights` (`carrier`, `number`) ON UPDATE CASCADE,
    CONSTRAINT `fk_on_the_day` FOREIGN KEY (`number`, `day`) REFERENCES `flights` (`number`, `day`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''tickets.id has no default for the rows that are there''' FROM `tickets` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'tickets' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''tickets.carrier has no default for the rows that are there''' FROM `tickets` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'tickets' AND COLUMN_NAME = 'carrier') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''tickets.number has no default for the rows that are there''' FROM `tickets` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'tickets' AND COLUMN_NAME = 'number') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''tickets.day has no default for the rows that are there''' FROM `tickets` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'tickets' AND COLUMN_NAME = 'day') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `tickets`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `carrier` VARCHAR(3) NOT NULL,
    ADD COLUMN IF NOT EXISTS `number` INTEGER NOT NULL,
    ADD COLUMN IF NOT EXISTS `day` INTEGER NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD FOREIGN KEY IF NOT EXISTS `fk_tickets_carrier_number` (`carrier`, `number`) REFERENCES `flights` (`carrier`, `number`) ON UPDATE CASCADE,
    ADD FOREIGN KEY IF NOT EXISTS `fk_on_the_day` (`number`, `day`) REFERENCES `flights` (`number`, `day`);
