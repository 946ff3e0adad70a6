-- table `orders`, index `ix_orders_customer`: MariaDB has no columns that are stored with an index
--   golden_tests::including_index::Order at tests/golden/including_index/mod.rs:7
-- help: take `include` away, or ask for `MetaData::portable` to have it left out with a warning

CREATE TABLE IF NOT EXISTS `orders` (
    `id` BIGINT NOT NULL,
    `customer` BIGINT NOT NULL,
    `total` BIGINT NOT NULL,
    `placed` BIGINT NOT NULL,
    PRIMARY KEY (`id`),
    INDEX `ix_orders_customer` (`customer`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''orders.id has no default for the rows that are there''' FROM `orders` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'orders' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''orders.customer has no default for the rows that are there''' FROM `orders` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'orders' AND COLUMN_NAME = 'customer') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''orders.total has no default for the rows that are there''' FROM `orders` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'orders' AND COLUMN_NAME = 'total') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''orders.placed has no default for the rows that are there''' FROM `orders` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'orders' AND COLUMN_NAME = 'placed') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `orders`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `customer` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `total` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `placed` BIGINT NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD INDEX IF NOT EXISTS `ix_orders_customer` (`customer`);
