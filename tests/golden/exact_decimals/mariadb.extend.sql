CREATE TABLE IF NOT EXISTS `prices` (
    `id` BIGINT NOT NULL,
    `amount` DECIMAL(10,2) NOT NULL DEFAULT 0,
    `whole` DECIMAL(5,0) NOT NULL,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''prices.id has no default for the rows that are there''' FROM `prices` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'prices' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''prices.whole has no default for the rows that are there''' FROM `prices` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'prices' AND COLUMN_NAME = 'whole') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `prices`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `amount` DECIMAL(10,2) NOT NULL DEFAULT 0,
    ADD COLUMN IF NOT EXISTS `whole` DECIMAL(5,0) NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`id`);
