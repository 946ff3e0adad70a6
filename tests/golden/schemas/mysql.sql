CREATE DATABASE IF NOT EXISTS `app`;

CREATE DATABASE IF NOT EXISTS `archive`;

CREATE TABLE `app`.`devices` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `state` ENUM('On', 'Off') NOT NULL DEFAULT 'Off',
    PRIMARY KEY (`id`),
    INDEX `ix_devices_state` (`state`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `app`.`readings` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `device_id` BIGINT NOT NULL,
    `previous` BIGINT,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_readings_device_id` FOREIGN KEY (`device_id`) REFERENCES `app`.`devices` (`id`) ON DELETE CASCADE,
    CONSTRAINT `fk_readings_previous` FOREIGN KEY (`previous`) REFERENCES `app`.`readings` (`id`),
    INDEX `ix_readings_device_id` (`device_id`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `archive`.`devices` (
    `id` BIGINT NOT NULL,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;
