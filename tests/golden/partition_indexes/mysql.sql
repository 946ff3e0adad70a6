CREATE TABLE `events` (
    `id` BIGINT NOT NULL,
    `number` BIGINT NOT NULL,
    `kind` INTEGER NOT NULL,
    PRIMARY KEY (`id`, `kind`),
    CONSTRAINT `uq_events_number_kind` UNIQUE (`number`, `kind`),
    INDEX `ix_events_number` (`number`),
    UNIQUE INDEX `ix_both` (`number`, `kind`)
) DEFAULT CHARACTER SET utf8mb4
PARTITION BY LIST COLUMNS (`kind`) (
    PARTITION `events_1` VALUES IN (1),
    PARTITION `events_2` VALUES IN (2, -3)
);
