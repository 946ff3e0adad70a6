CREATE TABLE IF NOT EXISTS `one` (
    `id` BIGINT NOT NULL,
    `two` BIGINT,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''one.id has no default for the rows that are there''' FROM `one` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'one' AND COLUMN_NAME = 'id') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `one`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `two` BIGINT,
    ADD PRIMARY KEY IF NOT EXISTS (`id`);

CREATE TABLE IF NOT EXISTS `three` (
    `id` BIGINT NOT NULL,
    `one` BIGINT,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''three.id has no default for the rows that are there''' FROM `three` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'three' AND COLUMN_NAME = 'id') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `three`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `one` BIGINT,
    ADD PRIMARY KEY IF NOT EXISTS (`id`);

CREATE TABLE IF NOT EXISTS `two` (
    `id` BIGINT NOT NULL,
    `three` BIGINT,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''two.id has no default for the rows that are there''' FROM `two` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'two' AND COLUMN_NAME = 'id') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `two`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `three` BIGINT,
    ADD PRIMARY KEY IF NOT EXISTS (`id`);

CREATE TABLE IF NOT EXISTS `outside` (
    `id` BIGINT NOT NULL,
    `three` BIGINT NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_outside_three` FOREIGN KEY (`three`) REFERENCES `three` (`id`),
    INDEX `ix_outside_three` (`three`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''outside.id has no default for the rows that are there''' FROM `outside` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'outside' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''outside.three has no default for the rows that are there''' FROM `outside` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'outside' AND COLUMN_NAME = 'three') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `outside`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `three` BIGINT NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD INDEX IF NOT EXISTS `ix_outside_three` (`three`),
    ADD FOREIGN KEY IF NOT EXISTS `fk_outside_three` (`three`) REFERENCES `three` (`id`);

ALTER TABLE `one` ADD FOREIGN KEY IF NOT EXISTS `fk_one_two` (`two`) REFERENCES `two` (`id`);

ALTER TABLE `three` ADD FOREIGN KEY IF NOT EXISTS `fk_three_one` (`one`) REFERENCES `one` (`id`);

ALTER TABLE `two` ADD FOREIGN KEY IF NOT EXISTS `fk_two_three` (`three`) REFERENCES `three` (`id`);
