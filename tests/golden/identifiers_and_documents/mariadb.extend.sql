CREATE TABLE IF NOT EXISTS `payloads` (
    `id` BINARY(16) NOT NULL,
    `body` JSON NOT NULL,
    `more` JSON,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''payloads.id has no default for the rows that are there''' FROM `payloads` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'payloads' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''payloads.body has no default for the rows that are there''' FROM `payloads` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'payloads' AND COLUMN_NAME = 'body') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `payloads`
    ADD COLUMN IF NOT EXISTS `id` BINARY(16) NOT NULL,
    ADD COLUMN IF NOT EXISTS `body` JSON NOT NULL,
    ADD COLUMN IF NOT EXISTS `more` JSON,
    ADD PRIMARY KEY IF NOT EXISTS (`id`);
