CREATE TABLE IF NOT EXISTS `staff` (
    `id` BIGINT NOT NULL,
    `team` BIGINT NOT NULL,
    `number` INTEGER NOT NULL,
    `rank` ENUM('Junior', 'Senior') NOT NULL,
    `badge` INTEGER NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `staff_teamnumber_once` UNIQUE (`team`, `number`),
    CONSTRAINT `number of staff` CHECK (number > 0),
    CONSTRAINT `staff.team -> staff.id` FOREIGN KEY (`team`) REFERENCES `staff` (`id`),
    INDEX `by staff_team` (`team`),
    UNIQUE INDEX `100% by badge` (`badge`),
    INDEX `by staff_team_staff_rank` (`team`, `rank`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''staff.id has no default for the rows that are there''' FROM `staff` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'staff' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''staff.team has no default for the rows that are there''' FROM `staff` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'staff' AND COLUMN_NAME = 'team') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''staff.number has no default for the rows that are there''' FROM `staff` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'staff' AND COLUMN_NAME = 'number') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''staff.rank has no default for the rows that are there''' FROM `staff` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'staff' AND COLUMN_NAME = 'rank') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''staff.rank has other labels''' FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'staff' AND COLUMN_NAME = 'rank' AND BINARY COLUMN_TYPE <> 'enum(''Junior'',''Senior'')'),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''staff.badge has no default for the rows that are there''' FROM `staff` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'staff' AND COLUMN_NAME = 'badge') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `staff`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `team` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `number` INTEGER NOT NULL,
    ADD COLUMN IF NOT EXISTS `rank` ENUM('Junior', 'Senior') NOT NULL,
    ADD COLUMN IF NOT EXISTS `badge` INTEGER NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD UNIQUE INDEX IF NOT EXISTS `staff_teamnumber_once` (`team`, `number`),
    ADD CONSTRAINT IF NOT EXISTS `number of staff` CHECK (number > 0),
    ADD INDEX IF NOT EXISTS `by staff_team` (`team`),
    ADD UNIQUE INDEX IF NOT EXISTS `100% by badge` (`badge`),
    ADD INDEX IF NOT EXISTS `by staff_team_staff_rank` (`team`, `rank`),
    ADD FOREIGN KEY IF NOT EXISTS `staff.team -> staff.id` (`team`) REFERENCES `staff` (`id`);
