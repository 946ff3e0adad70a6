CREATE TABLE IF NOT EXISTS `computed` (
    `id` BIGINT NOT NULL,
    `sum` INTEGER NOT NULL DEFAULT (1 + 1),
    `letter` VARCHAR(5) NOT NULL DEFAULT (lower('A')),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''computed.id has no default for the rows that are there''' FROM `computed` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'computed' AND COLUMN_NAME = 'id') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `computed`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `sum` INTEGER NOT NULL DEFAULT (1 + 1),
    ADD COLUMN IF NOT EXISTS `letter` VARCHAR(5) NOT NULL DEFAULT (lower('A')),
    ADD PRIMARY KEY IF NOT EXISTS (`id`);
