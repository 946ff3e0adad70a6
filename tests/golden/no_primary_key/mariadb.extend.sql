CREATE TABLE IF NOT EXISTS `log` (
    `line` LONGTEXT NOT NULL,
    `number` INTEGER NOT NULL
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''log.line has no default for the rows that are there''' FROM `log` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'log' AND COLUMN_NAME = 'line') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''log.number has no default for the rows that are there''' FROM `log` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'log' AND COLUMN_NAME = 'number') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `log`
    ADD COLUMN IF NOT EXISTS `line` LONGTEXT NOT NULL,
    ADD COLUMN IF NOT EXISTS `number` INTEGER NOT NULL;
