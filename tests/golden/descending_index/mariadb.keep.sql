CREATE TABLE IF NOT EXISTS `events` (
    `id` BIGINT NOT NULL,
    `tenant` BIGINT NOT NULL,
    `at` BIGINT NOT NULL,
    `weight` INTEGER NOT NULL,
    PRIMARY KEY (`id`),
    INDEX `ix_events_weight` (`weight` DESC),
    INDEX `ix_events_tenant_at` (`tenant`, `at` DESC)
) DEFAULT CHARACTER SET utf8mb4;
