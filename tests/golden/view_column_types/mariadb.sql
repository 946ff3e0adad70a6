CREATE TABLE `devices` (
    `id` INTEGER NOT NULL,
    `label` VARCHAR(80) NOT NULL,
    `price` NUMERIC(10, 2) NOT NULL,
    `weight` DOUBLE NOT NULL,
    `state` ENUM('On', 'Off') NOT NULL,
    `image` LONGBLOB,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE VIEW `shown_devices` (`id`, `label`, `price`, `weight`, `state`, `image`, `note`) AS
SELECT id, label, price, weight, state, image, 'it''s' FROM devices;
