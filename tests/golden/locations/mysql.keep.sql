-- tests/golden/locations/mod.rs:14
CREATE TABLE IF NOT EXISTS `days` (
    `id` BIGINT NOT NULL,
    `number` INTEGER NOT NULL,
    `weather` ENUM('Fair', 'Foul') NOT NULL,
    `before` BIGINT,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_days_before` FOREIGN KEY (`before`) REFERENCES `days` (`id`),
    INDEX `ix_days_number` (`number`),
    INDEX `ix_days_before` (`before`)
) DEFAULT CHARACTER SET utf8mb4;
