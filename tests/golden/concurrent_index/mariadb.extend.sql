CREATE TABLE IF NOT EXISTS `events` (
    `id` BIGINT NOT NULL,
    `kind` VARCHAR(20) NOT NULL,
    `at` BIGINT NOT NULL,
    PRIMARY KEY (`id`),
    INDEX `ix_events_at` (`at`) COMMENT 'by time',
    UNIQUE INDEX `once` (`kind`, `at`),
    INDEX `ix_events_at_kind` USING btree (`at`, `kind`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''events.id has no default for the rows that are there''' FROM `events` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'events' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''events.kind has no default for the rows that are there''' FROM `events` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'events' AND COLUMN_NAME = 'kind') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''events.at has no default for the rows that are there''' FROM `events` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'events' AND COLUMN_NAME = 'at') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `events`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `kind` VARCHAR(20) NOT NULL,
    ADD COLUMN IF NOT EXISTS `at` BIGINT NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD INDEX IF NOT EXISTS `ix_events_at` (`at`) COMMENT 'by time',
    ADD UNIQUE INDEX IF NOT EXISTS `once` (`kind`, `at`),
    ADD INDEX IF NOT EXISTS `ix_events_at_kind` USING btree (`at`, `kind`);

CREATE TABLE IF NOT EXISTS `parts` (
    `id` BIGINT NOT NULL,
    `at` BIGINT NOT NULL,
    PRIMARY KEY (`id`),
    INDEX `ix_parts_at` (`at`)
) DEFAULT CHARACTER SET utf8mb4
PARTITION BY HASH (`id`) PARTITIONS 2;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''parts.id has no default for the rows that are there''' FROM `parts` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'parts' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''parts.at has no default for the rows that are there''' FROM `parts` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'parts' AND COLUMN_NAME = 'at') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `parts`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `at` BIGINT NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD INDEX IF NOT EXISTS `ix_parts_at` (`at`);
