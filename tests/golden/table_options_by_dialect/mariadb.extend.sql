CREATE TABLE IF NOT EXISTS `readings` (
    `id` BIGINT NOT NULL,
    `value` DOUBLE NOT NULL,
    PRIMARY KEY (`id`)
) ENGINE = Aria DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''readings.id has no default for the rows that are there''' FROM `readings` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'readings' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''readings.value has no default for the rows that are there''' FROM `readings` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'readings' AND COLUMN_NAME = 'value') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `readings`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `value` DOUBLE NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`id`);
