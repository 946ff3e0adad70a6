-- table `readings`, index `ix_readings_at_brin`: MariaDB has no indexes by `brin`
--   golden_tests::index_method::Reading at tests/golden/index_method/mod.rs:7
-- help: take `using` away, or ask for `MetaData::portable` to have it left out with a warning

CREATE TABLE `readings` (
    `id` BIGINT NOT NULL,
    `sensor` BIGINT NOT NULL,
    `at` BIGINT NOT NULL,
    PRIMARY KEY (`id`),
    INDEX `ix_readings_at_brin` (`at`),
    INDEX `ix_readings_sensor` USING hash (`sensor`),
    INDEX `ix_readings_at` USING btree (`at`)
) DEFAULT CHARACTER SET utf8mb4;
