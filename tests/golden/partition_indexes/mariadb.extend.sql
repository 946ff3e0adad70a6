CREATE TABLE IF NOT EXISTS `events` (
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

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''events.id has no default for the rows that are there''' FROM `events` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'events' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''events.number has no default for the rows that are there''' FROM `events` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'events' AND COLUMN_NAME = 'number') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''events.kind has no default for the rows that are there''' FROM `events` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'events' AND COLUMN_NAME = 'kind') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `events`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `number` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `kind` INTEGER NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`id`, `kind`),
    ADD UNIQUE INDEX IF NOT EXISTS `uq_events_number_kind` (`number`, `kind`),
    ADD INDEX IF NOT EXISTS `ix_events_number` (`number`),
    ADD UNIQUE INDEX IF NOT EXISTS `ix_both` (`number`, `kind`);

ALTER TABLE `events` ADD PARTITION IF NOT EXISTS (PARTITION `events_1` VALUES IN (1));

ALTER TABLE `events` ADD PARTITION IF NOT EXISTS (PARTITION `events_2` VALUES IN (2, -3));
