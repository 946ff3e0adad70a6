CREATE TABLE IF NOT EXISTS `places` (
    `id` BIGINT NOT NULL,
    `at` POINT NOT NULL,
    PRIMARY KEY (`id`),
    SPATIAL INDEX `ix_places_at` (`at`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''places.id has no default for the rows that are there''' FROM `places` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'places' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''places.at has no default for the rows that are there''' FROM `places` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'places' AND COLUMN_NAME = 'at') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `places`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `at` POINT NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD SPATIAL INDEX IF NOT EXISTS `ix_places_at` (`at`);
