CREATE TABLE IF NOT EXISTS `staff` (
    `id` BIGINT NOT NULL,
    `team` BIGINT NOT NULL,
    `number` INTEGER NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `ck_staff_numbered` CHECK (number > 0),
    CONSTRAINT `ck_staff_92811bcd` CHECK (number < 1000),
    INDEX `by_team` (`team`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''staff.id has no default for the rows that are there''' FROM `staff` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'staff' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''staff.team has no default for the rows that are there''' FROM `staff` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'staff' AND COLUMN_NAME = 'team') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''staff.number has no default for the rows that are there''' FROM `staff` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'staff' AND COLUMN_NAME = 'number') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `staff`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `team` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `number` INTEGER NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD CONSTRAINT IF NOT EXISTS `ck_staff_numbered` CHECK (number > 0),
    ADD CONSTRAINT IF NOT EXISTS `ck_staff_92811bcd` CHECK (number < 1000),
    ADD INDEX IF NOT EXISTS `by_team` (`team`);
