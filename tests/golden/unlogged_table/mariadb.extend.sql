CREATE TABLE IF NOT EXISTS `sessions` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `token` VARCHAR(40) NOT NULL,
    PRIMARY KEY (`id`),
    INDEX `ix_sessions_token` (`token`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''sessions.token has no default for the rows that are there''' FROM `sessions` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'sessions' AND COLUMN_NAME = 'token') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `sessions`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL AUTO_INCREMENT,
    ADD COLUMN IF NOT EXISTS `token` VARCHAR(40) NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD INDEX IF NOT EXISTS `ix_sessions_token` (`token`);
