CREATE TABLE IF NOT EXISTS `measures` (
    `id` BIGINT NOT NULL,
    `narrow` FLOAT NOT NULL,
    `wide` DOUBLE NOT NULL DEFAULT 1.5,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''measures.id has no default for the rows that are there''' FROM `measures` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'measures' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''measures.narrow has no default for the rows that are there''' FROM `measures` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'measures' AND COLUMN_NAME = 'narrow') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `measures`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `narrow` FLOAT NOT NULL,
    ADD COLUMN IF NOT EXISTS `wide` DOUBLE NOT NULL DEFAULT 1.5,
    ADD PRIMARY KEY IF NOT EXISTS (`id`);
