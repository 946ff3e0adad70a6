CREATE TABLE `settings` (
    `name` VARCHAR(50) NOT NULL,
    `slot` INTEGER NOT NULL,
    `mark` INTEGER NOT NULL,
    PRIMARY KEY (`name`),
    CONSTRAINT `uq_settings_mark` UNIQUE (`mark`),
    CONSTRAINT `uq_settings_slot` UNIQUE (`slot`)
) DEFAULT CHARACTER SET utf8mb4;
