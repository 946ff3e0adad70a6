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

-- tests/golden/locations/mod.rs:14
SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''days.id has no default for the rows that are there''' FROM `days` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'days' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''days.number has no default for the rows that are there''' FROM `days` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'days' AND COLUMN_NAME = 'number') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''days.weather has no default for the rows that are there''' FROM `days` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'days' AND COLUMN_NAME = 'weather') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''days.weather has other labels''' FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'days' AND COLUMN_NAME = 'weather' AND BINARY COLUMN_TYPE <> 'enum(''Fair'',''Foul'')'),
    'DO 0'
);

-- tests/golden/locations/mod.rs:14
EXECUTE IMMEDIATE @model_problem;

-- tests/golden/locations/mod.rs:14
ALTER TABLE `days`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `number` INTEGER NOT NULL,
    ADD COLUMN IF NOT EXISTS `weather` ENUM('Fair', 'Foul') NOT NULL,
    ADD COLUMN IF NOT EXISTS `before` BIGINT,
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD INDEX IF NOT EXISTS `ix_days_number` (`number`),
    ADD INDEX IF NOT EXISTS `ix_days_before` (`before`),
    ADD FOREIGN KEY IF NOT EXISTS `fk_days_before` (`before`) REFERENCES `days` (`id`);
