CREATE TABLE IF NOT EXISTS `events` (
    `id` BIGINT NOT NULL,
    `kind` INTEGER NOT NULL,
    PRIMARY KEY (`id`),
    INDEX `ix_events_kind` (`kind`)
) DEFAULT CHARACTER SET utf8mb4
PARTITION BY HASH (`id`) PARTITIONS 4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''events.id has no default for the rows that are there''' FROM `events` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'events' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''events.kind has no default for the rows that are there''' FROM `events` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'events' AND COLUMN_NAME = 'kind') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `events`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `kind` INTEGER NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD INDEX IF NOT EXISTS `ix_events_kind` (`kind`);

CREATE TABLE IF NOT EXISTS `names` (
    `name` VARCHAR(80) NOT NULL,
    PRIMARY KEY (`name`)
) DEFAULT CHARACTER SET utf8mb4
PARTITION BY KEY (`name`) PARTITIONS 2;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''names.name has no default for the rows that are there''' FROM `names` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'names' AND COLUMN_NAME = 'name') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `names`
    ADD COLUMN IF NOT EXISTS `name` VARCHAR(80) NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`name`);
