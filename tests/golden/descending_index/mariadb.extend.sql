CREATE TABLE IF NOT EXISTS `events` (
    `id` BIGINT NOT NULL,
    `tenant` BIGINT NOT NULL,
    `at` BIGINT NOT NULL,
    `weight` INTEGER NOT NULL,
    PRIMARY KEY (`id`),
    INDEX `ix_events_weight` (`weight` DESC),
    INDEX `ix_events_tenant_at` (`tenant`, `at` DESC)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''events.id has no default for the rows that are there''' FROM `events` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'events' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''events.tenant has no default for the rows that are there''' FROM `events` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'events' AND COLUMN_NAME = 'tenant') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''events.at has no default for the rows that are there''' FROM `events` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'events' AND COLUMN_NAME = 'at') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''events.weight has no default for the rows that are there''' FROM `events` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'events' AND COLUMN_NAME = 'weight') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `events`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `tenant` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `at` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `weight` INTEGER NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD INDEX IF NOT EXISTS `ix_events_weight` (`weight` DESC),
    ADD INDEX IF NOT EXISTS `ix_events_tenant_at` (`tenant`, `at` DESC);
