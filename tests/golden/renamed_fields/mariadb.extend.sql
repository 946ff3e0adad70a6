CREATE TABLE IF NOT EXISTS `renamed` (
    `rowId` BIGINT NOT NULL,
    `e-mail` BIGINT NOT NULL,
    `firstName` LONGTEXT,
    PRIMARY KEY (`rowId`),
    CONSTRAINT `uq_renamed_e-mail` UNIQUE (`e-mail`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''renamed.rowId has no default for the rows that are there''' FROM `renamed` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'renamed' AND COLUMN_NAME = 'rowId') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''renamed.e-mail has no default for the rows that are there''' FROM `renamed` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'renamed' AND COLUMN_NAME = 'e-mail') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `renamed`
    ADD COLUMN IF NOT EXISTS `rowId` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `e-mail` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `firstName` LONGTEXT,
    ADD PRIMARY KEY IF NOT EXISTS (`rowId`),
    ADD UNIQUE INDEX IF NOT EXISTS `uq_renamed_e-mail` (`e-mail`);
