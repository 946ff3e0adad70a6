CREATE TABLE IF NOT EXISTS `postgres_types` (
    `id` BIGINT NOT NULL,
    `range` LONGTEXT NOT NULL,
    `ranges` LONGTEXT NOT NULL,
    `delay` LONGTEXT NOT NULL,
    `age` LONGTEXT NOT NULL,
    `price` LONGTEXT NOT NULL,
    `mask` LONGTEXT NOT NULL,
    `masks` LONGTEXT NOT NULL,
    `at` LONGTEXT NOT NULL,
    `currency` LONGTEXT NOT NULL,
    `document` LONGTEXT NOT NULL,
    `markup` LONGTEXT NOT NULL,
    `words` LONGTEXT NOT NULL,
    `device` LONGTEXT NOT NULL,
    `place` LONGTEXT NOT NULL,
    `matrix` LONGTEXT NOT NULL,
    `object` LONGTEXT NOT NULL,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''postgres_types.id has no default for the rows that are there''' FROM `postgres_types` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'postgres_types' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''postgres_types.range has no default for the rows that are there''' FROM `postgres_types` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'postgres_types' AND COLUMN_NAME = 'range') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''postgres_types.ranges has no default for the rows that are there''' FROM `postgres_types` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'postgres_types' AND COLUMN_NAME = 'ranges') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''postgres_types.delay has no default for the rows that are there''' FROM `postgres_types` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'postgres_types' AND COLUMN_NAME = 'delay') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''postgres_types.age has no default for the rows that are there''' FROM `postgres_types` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'postgres_types' AND COLUMN_NAME = 'age') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''postgres_types.price has no default for the rows that are there''' FROM `postgres_types` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'postgres_types' AND COLUMN_NAME = 'price') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''postgres_types.mask has no default for the rows that are there''' FROM `postgres_types` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'postgres_types' AND COLUMN_NAME = 'mask') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''postgres_types.masks has no default for the rows that are there''' FROM `postgres_types` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'postgres_types' AND COLUMN_NAME = 'masks') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''postgres_types.at has no default for the rows that are there''' FROM `postgres_types` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'postgres_types' AND COLUMN_NAME = 'at') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''postgres_types.currency has no default for the rows that are there''' FROM `postgres_types` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'postgres_types' AND COLUMN_NAME = 'currency') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''postgres_types.document has no default for the rows that are there''' FROM `postgres_types` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'postgres_types' AND COLUMN_NAME = 'document') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''postgres_types.markup has no default for the rows that are there''' FROM `postgres_types` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'postgres_types' AND COLUMN_NAME = 'markup') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''postgres_types.words has no default for the rows that are there''' FROM `postgres_types` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'postgres_types' AND COLUMN_NAME = 'words') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''postgres_types.device has no default for the rows that are there''' FROM `postgres_types` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'postgres_types' AND COLUMN_NAME = 'device') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''postgres_types.place has no default for the rows that are there''' FROM `postgres_types` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'postgres_types' AND COLUMN_NAME = 'place') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''postgres_types.matrix has no default for the rows that are there''' FROM `postgres_types` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'postgres_types' AND COLUMN_NAME = 'matrix') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''postgres_types.object has no default for the rows that are there''' FROM `postgres_types` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'postgres_types' AND COLUMN_NAME = 'object') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `postgres_types`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `range` LONGTEXT NOT NULL,
    ADD COLUMN IF NOT EXISTS `ranges` LONGTEXT NOT NULL,
    ADD COLUMN IF NOT EXISTS `delay` LONGTEXT NOT NULL,
    ADD COLUMN IF NOT EXISTS `age` LONGTEXT NOT NULL,
    ADD COLUMN IF NOT EXISTS `price` LONGTEXT NOT NULL,
    ADD COLUMN IF NOT EXISTS `mask` LONGTEXT NOT NULL,
    ADD COLUMN IF NOT EXISTS `masks` LONGTEXT NOT NULL,
    ADD COLUMN IF NOT EXISTS `at` LONGTEXT NOT NULL,
    ADD COLUMN IF NOT EXISTS `currency` LONGTEXT NOT NULL,
    ADD COLUMN IF NOT EXISTS `document` LONGTEXT NOT NULL,
    ADD COLUMN IF NOT EXISTS `markup` LONGTEXT NOT NULL,
    ADD COLUMN IF NOT EXISTS `words` LONGTEXT NOT NULL,
    ADD COLUMN IF NOT EXISTS `device` LONGTEXT NOT NULL,
    ADD COLUMN IF NOT EXISTS `place` LONGTEXT NOT NULL,
    ADD COLUMN IF NOT EXISTS `matrix` LONGTEXT NOT NULL,
    ADD COLUMN IF NOT EXISTS `object` LONGTEXT NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`id`);
