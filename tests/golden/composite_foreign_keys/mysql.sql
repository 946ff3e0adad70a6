CREATE TABLE `flights` (
    `carrier` VARCHAR(3) NOT NULL,
    `number` INTEGER NOT NULL,
    `day` INTEGER NOT NULL,
    PRIMARY KEY (`carrier`, `number`),
    CONSTRAINT `uq_flights_number_day` UNIQUE (`number`, `day`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `tickets` (
    `id` BIGINT NOT NULL,
    `carrier` VARCHAR(3) NOT NULL,
    `number` INTEGER NOT NULL,
    `day` INTEGER NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_tickets_carrier_number` FOREIGN KEY (`carrier`, `number`) REFERENCES `flights` (`carrier`, `number`) ON UPDATE CASCADE,
    CONSTRAINT `fk_on_the_day` FOREIGN KEY (`number`, `day`) REFERENCES `flights` (`number`, `day`)
) DEFAULT CHARACTER SET utf8mb4;
