CREATE DATABASE IF NOT EXISTS `app`;

CREATE DATABASE IF NOT EXISTS `archive`;

CREATE TABLE IF NOT EXISTS `app`.`devices` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `state` ENUM('On', 'Off') NOT NULL DEFAULT 'Off',
    PRIMARY KEY (`id`),
    INDEX `ix_devices_state` (`state`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''app.devices.state has other labels''' FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = 'app' AND TABLE_NAME = 'devices' AND COLUMN_NAME = 'state' AND BINARY COLUMN_TYPE <> 'enum(''On'',''Off'')'),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `app`.`devices`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL AUTO_INCREMENT,
    ADD COLUMN IF NOT EXISTS `state` ENUM('On', 'Off') NOT NULL DEFAULT 'Off',
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD INDEX IF NOT EXISTS `ix_devices_state` (`state`);

CREATE TABLE IF NOT EXISTS `app`.`readings` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `device_id` BIGINT NOT NULL,
    `previous` BIGINT,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_readings_device_id` FOREIGN KEY (`device_id`) REFERENCES `app`.`devices` (`id`) ON DELETE CASCADE,
    CONSTRAINT `fk_readings_previous` FOREIGN KEY (`previous`) REFERENCES `app`.`readings` (`id`),
    INDEX `ix_readings_device_id` (`device_id`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''app.readings.device_id has no default for the rows that are there''' FROM `app`.`readings` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = 'app' AND TABLE_NAME = 'readings' AND COLUMN_NAME = 'device_id') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `app`.`readings`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL AUTO_INCREMENT,
    ADD COLUMN IF NOT EXISTS `device_id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `previous` BIGINT,
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD INDEX IF NOT EXISTS `ix_readings_device_id` (`device_id`),
    ADD FOREIGN KEY IF NOT EXISTS `fk_readings_device_id` (`device_id`) REFERENCES `app`.`devices` (`id`) ON DELETE CASCADE,
    ADD FOREIGN KEY IF NOT EXISTS `fk_readings_previous` (`previous`) REFERENCES `app`.`readings` (`id`);

CREATE TABLE IF NOT EXISTS `archive`.`devices` (
    `id` BIGINT NOT NULL,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''archive.devices.id has no default for the rows that are there''' FROM `archive`.`devices` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = 'archive' AND TABLE_NAME = 'devices' AND COLUMN_NAME = 'id') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `archive`.`devices`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`id`);
