CREATE TABLE `orders` (
    `shop` INTEGER NOT NULL,
    `number` INTEGER NOT NULL,
    `receipt` VARCHAR(36) NOT NULL,
    PRIMARY KEY (`shop`, `number`),
    CONSTRAINT `uq_orders_receipt` UNIQUE (`receipt`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `order_lines` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `shop` INTEGER NOT NULL,
    `number` INTEGER NOT NULL,
    `receipt` VARCHAR(36) NOT NULL,
    `replaces` BIGINT,
    `bundle` BIGINT,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_order_lines_receipt` FOREIGN KEY (`receipt`) REFERENCES `orders` (`receipt`) ON DELETE RESTRICT,
    CONSTRAINT `fk_order_lines_replaces` FOREIGN KEY (`replaces`) REFERENCES `order_lines` (`id`) ON DELETE SET NULL,
    CONSTRAINT `fk_bundle` FOREIGN KEY (`bundle`) REFERENCES `order_lines` (`id`),
    CONSTRAINT `fk_order_lines_shop_number` FOREIGN KEY (`shop`, `number`) REFERENCES `orders` (`shop`, `number`) ON DELETE CASCADE ON UPDATE CASCADE,
    INDEX `ix_order_lines_replaces` (`replaces`)
) DEFAULT CHARACTER SET utf8mb4;
