-- table `readings`, index `ix_readings_at_brin`: MariaDB has no indexes by `brin`
--   golden_tests::index_method::Reading at tests/golden/index_method/mod.rs:7
-- help: take `using` away, or ask for `MetaData::portable` to have it left out with a warning

CREATE TABLE IF NOT EXISTS `readings` (
    `id` BIGINT NOT NULL,
    `sensor` BIGINT NOT NULL,
    `at` BIGINT NOT NULL,
    PRIMARY KEY (`id`),
    INDEX `ix_readings_at_brin` (`at`),
    INDEX `ix_readings_sensor` USING hash (`sensor`),
    INDEX `ix_readings_at` USING btree (`at`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''readings.id has no default for the rows that are there''' FROM `readings` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'readings' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''readings.sensor has no default for the rows that are there''' FROM `readings` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'readings' AND COLUMN_NAME = 'sensor') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''readings.at has no default for the rows that are there''' FROM `readings` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'readings' AND COLUMN_NAME = 'at') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `readings`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `sensor` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `at` BIGINT NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD INDEX IF NOT EXISTS `ix_readings_at_brin` (`at`),
    ADD INDEX IF NOT EXISTS `ix_readings_sensor` USING hash (`sensor`),
    ADD INDEX IF NOT EXISTS `ix_readings_at` USING btree (`at`);
