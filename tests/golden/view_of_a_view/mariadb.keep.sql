CREATE TABLE IF NOT EXISTS `orders` (
    `id` BIGINT NOT NULL,
    `customer` BIGINT NOT NULL,
    `paid` BOOLEAN NOT NULL,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE VIEW IF NOT EXISTS `paid_orders` (`id`, `customer`) AS
SELECT id, customer FROM orders WHERE paid;

CREATE VIEW IF NOT EXISTS `customers` (`customer`, `orders`) AS
SELECT customer, COUNT(*) FROM paid_orders GROUP BY customer;
