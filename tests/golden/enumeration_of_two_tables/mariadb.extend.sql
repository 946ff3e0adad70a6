CREATE TABLE IF NOT EXISTS `alarms` (
    `id` BIGINT NOT NULL,
    `level` ENUM('Low', 'High') NOT NULL DEFAULT 'Low',
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''alarms.id has no default for the rows that are there''' FROM `alarms` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'alarms' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''alarms.level has other labels''' FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'alarms' AND COLUMN_NAME = 'level' AND BINARY COLUMN_TYPE <> 'enum(''Low'',''High'')'),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `alarms`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `level` ENUM('Low', 'High') NOT NULL DEFAULT 'Low',
    ADD PRIMARY KEY IF NOT EXISTS (`id`);

CREATE TABLE IF NOT EXISTS `reports` (
    `id` BIGINT NOT NULL,
    `level` ENUM('Low', 'High'),
    `worst` ENUM('Low', 'High') NOT NULL,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''reports.id has no default for the rows that are there''' FROM `reports` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'reports' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''reports.level has other labels''' FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'reports' AND COLUMN_NAME = 'level' AND BINARY COLUMN_TYPE <> 'enum(''Low'',''High'')'),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''reports.worst has no default for the rows that are there''' FROM `reports` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'reports' AND COLUMN_NAME = 'worst') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''reports.worst has other labels''' FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'reports' AND COLUMN_NAME = 'worst' AND BINARY COLUMN_TYPE <> 'enum(''Low'',''High'')'),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `reports`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `level` ENUM('Low', 'High'),
    ADD COLUMN IF NOT EXISTS `worst` ENUM('Low', 'High') NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`id`);
