CREATE TABLE IF NOT EXISTS `moments` (
    `id` BIGINT NOT NULL,
    `day` DATE NOT NULL,
    `time` TIME(6) NOT NULL,
    `at` DATETIME(6) NOT NULL,
    `instant` TIMESTAMP(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''moments.id has no default for the rows that are there''' FROM `moments` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'moments' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''moments.day has no default for the rows that are there''' FROM `moments` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'moments' AND COLUMN_NAME = 'day') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''moments.time has no default for the rows that are there''' FROM `moments` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'moments' AND COLUMN_NAME = 'time') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''moments.at has no default for the rows that are there''' FROM `moments` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'moments' AND COLUMN_NAME = 'at') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `moments`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `day` DATE NOT NULL,
    ADD COLUMN IF NOT EXISTS `time` TIME(6) NOT NULL,
    ADD COLUMN IF NOT EXISTS `at` DATETIME(6) NOT NULL,
    ADD COLUMN IF NOT EXISTS `instant` TIMESTAMP(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    ADD PRIMARY KEY IF NOT EXISTS (`id`);
