CREATE TABLE `logs` (
    `id` BIGINT NOT NULL,
    `at` BIGINT NOT NULL,
    PRIMARY KEY (`id`),
    INDEX `ix_logs_at` (`at`)
) DEFAULT CHARACTER SET utf8mb4;
