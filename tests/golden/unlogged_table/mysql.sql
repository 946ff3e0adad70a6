CREATE TABLE `sessions` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `token` VARCHAR(40) NOT NULL,
    PRIMARY KEY (`id`),
    INDEX `ix_sessions_token` (`token`)
) DEFAULT CHARACTER SET utf8mb4;
