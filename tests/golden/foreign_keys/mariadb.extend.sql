CREATE TABLE IF NOT EXISTS `orders` (
    `shop` INTEGER NOT NULL,
    `number` INTEGER NOT NULL,
    `receipt` VARCHAR(36) NOT NULL,
    PRIMARY KEY (`shop`, `number`),
    CONSTRAINT `uq_orders_receipt` UNIQUE (`receipt`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''orders.shop has no default for the rows that are there''' FROM `orders` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'orders' AND COLUMN_NAME = 'shop') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''orders.number has no default for the rows that are there''' FROM `orders` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'orders' AND COLUMN_NAME = 'number') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''orders.receipt has no default for the rows that are there''' FROM `orders` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'orders' AND COLUMN_NAME = 'receipt') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `orders`
    ADD COLUMN IF NOT EXISTS `shop` INTEGER NOT NULL,
    ADD COLUMN IF NOT EXISTS `number` INTEGER NOT NULL,
    ADD COLUMN IF NOT EXISTS `receipt` VARCHAR(36) NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`shop`, `number`),
    ADD UNIQUE INDEX IF NOT EXISTS `uq_orders_receipt` (`receipt`);

CREATE TABLE IF NOT EXISTS `order_lines` (
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

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''order_lines.shop has no default for the rows that are there''' FROM `order_lines` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'order_lines' AND COLUMN_NAME = 'shop') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''order_lines.number has no default for the rows that are there''' FROM `order_lines` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'order_lines' AND COLUMN_NAME = 'number') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''order_lines.receipt has no default for the rows that are there''' FROM `order_lines` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'order_lines' AND COLUMN_NAME = 'receipt') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `order_lines`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL AUTO_INCREMENT,
    ADD COLUMN IF NOT EXISTS `shop` INTEGER NOT NULL,
    ADD COLUMN IF NOT EXISTS `number` INTEGER NOT NULL,
    ADD COLUMN IF NOT EXISTS `receipt` VARCHAR(36) NOT NULL,
    ADD COLUMN IF NOT EXISTS `replaces` BIGINT,
    ADD COLUMN IF NOT EXISTS `bundle` BIGINT,
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD INDEX IF NOT EXISTS `ix_order_lines_replaces` (`replaces`),
    ADD FOREIGN KEY IF NOT EXISTS `fk_order_lines_receipt` (`receipt`) REFERENCES `orders` (`receipt`) ON DELETE RESTRICT,
    ADD FOREIGN KEY IF NOT EXISTS `fk_order_lines_replaces` (`replaces`) REFERENCES `order_lines` (`id`) ON DELETE SET NULL,
    ADD FOREIGN KEY IF NOT EXISTS `fk_bundle` (`bundle`) REFERENCES `order_lines` (`id`),
    ADD FOREIGN KEY IF NOT EXISTS `fk_order_lines_shop_number` (`shop`, `number`) REFERENCES `orders` (`shop`, `number`) ON DELETE CASCADE ON UPDATE CASCADE;
