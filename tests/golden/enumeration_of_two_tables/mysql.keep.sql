CREATE TABLE IF NOT EXISTS `alarms` (
    `id` BIGINT NOT NULL,
    `level` ENUM('Low', 'High') NOT NULL DEFAULT 'Low',
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE IF NOT EXISTS `reports` (
    `id` BIGINT NOT NULL,
    `level` ENUM('Low', 'High'),
    `worst` ENUM('Low', 'High') NOT NULL,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;
