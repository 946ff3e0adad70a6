CREATE TABLE IF NOT EXISTS `customers` (
    `id` BIGINT NOT NULL,
    `country` VARCHAR(2) NOT NULL,
    PRIMARY KEY (`id`, `country`)
) DEFAULT CHARACTER SET utf8mb4
PARTITION BY LIST COLUMNS (`country`) (
    PARTITION `customers_dach` VALUES IN ('de', 'at', 'ch'),
    PARTITION `customers_france` VALUES IN ('fr'),
    PARTITION `customers_elsewhere` DEFAULT
);

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''customers.id has no default for the rows that are there''' FROM `customers` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'customers' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''customers.country has no default for the rows that are there''' FROM `customers` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'customers' AND COLUMN_NAME = 'country') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `customers`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `country` VARCHAR(2) NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`id`, `country`);

ALTER TABLE `customers` ADD PARTITION IF NOT EXISTS (PARTITION `customers_dach` VALUES IN ('de', 'at', 'ch'));

ALTER TABLE `customers` ADD PARTITION IF NOT EXISTS (PARTITION `customers_france` VALUES IN ('fr'));

ALTER TABLE `customers` ADD PARTITION IF NOT EXISTS (PARTITION `customers_elsewhere` DEFAULT);
