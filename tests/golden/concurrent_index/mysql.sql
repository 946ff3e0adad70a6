CREATE TABLE `events` (
    `id` BIGINT NOT NULL,
    `kind` VARCHAR(20) NOT NULL,
    `at` BIGINT NOT NULL,
    PRIMARY KEY (`id`),
    INDEX `ix_events_at` (`at`) COMMENT 'by time',
    UNIQUE INDEX `once` (`kind`, `at`),
    INDEX `ix_events_at_kind` USING btree (`at`, `kind`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `parts` (
    `id` BIGINT NOT NULL,
    `at` BIGINT NOT NULL,
    PRIMARY KEY (`id`),
    INDEX `ix_parts_at` (`at`)
) DEFAULT CHARACTER SET utf8mb4
PARTITION BY HASH (`id`) PARTITIONS 2;
