CREATE TABLE `customers` (
    `id` BIGINT NOT NULL,
    `country` VARCHAR(2) NOT NULL,
    PRIMARY KEY (`id`, `country`)
) DEFAULT CHARACTER SET utf8mb4
PARTITION BY LIST COLUMNS (`country`) (
    PARTITION `customers_dach` VALUES IN ('de', 'at', 'ch'),
    PARTITION `customers_france` VALUES IN ('fr'),
    PARTITION `customers_elsewhere` DEFAULT
);
