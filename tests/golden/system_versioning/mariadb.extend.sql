CREATE TABLE IF NOT EXISTS `prices` (
    `article` BIGINT NOT NULL,
    `cents` BIGINT NOT NULL,
    PRIMARY KEY (`article`)
) DEFAULT CHARACTER SET utf8mb4 WITH SYSTEM VERSIONING;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''prices.article has no default for the rows that are there''' FROM `prices` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'prices' AND COLUMN_NAME = 'article') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''prices.cents has no default for the rows that are there''' FROM `prices` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'prices' AND COLUMN_NAME = 'cents') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

SET STATEMENT system_versioning_alter_history = KEEP FOR ALTER TABLE `prices`
    ADD COLUMN IF NOT EXISTS `article` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `cents` BIGINT NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`article`);
