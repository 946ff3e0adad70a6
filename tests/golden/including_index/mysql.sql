-- table `orders`, index `ix_orders_customer`: MySQL has no columns that are stored with an index
--   golden_tests::including_index::Order at tests/golden/including_index/mod.rs:7
-- help: take `include` away, or ask for `MetaData::portable` to have it left out with a warning

CREATE TABLE `orders` (
    `id` BIGINT NOT NULL,
    `customer` BIGINT NOT NULL,
    `total` BIGINT NOT NULL,
    `placed` BIGINT NOT NULL,
    PRIMARY KEY (`id`),
    INDEX `ix_orders_customer` (`customer`)
) DEFAULT CHARACTER SET utf8mb4;
