CREATE TABLE IF NOT EXISTS `heap` (
    `value` INTEGER NOT NULL
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''heap.value has no default for the rows that are there''' FROM `heap` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'heap' AND COLUMN_NAME = 'value') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `heap`
    ADD COLUMN IF NOT EXISTS `value` INTEGER NOT NULL;

CREATE TABLE IF NOT EXISTS `natural` (
    `code` VARCHAR(2) NOT NULL,
    PRIMARY KEY (`code`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''natural.code has no default for the rows that are there''' FROM `natural` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'natural' AND COLUMN_NAME = 'code') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `natural`
    ADD COLUMN IF NOT EXISTS `code` VARCHAR(2) NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`code`);

CREATE TABLE IF NOT EXISTS `numbered` (
    `label` LONGTEXT,
    `id` INTEGER NOT NULL AUTO_INCREMENT,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

ALTER TABLE `numbered`
    ADD COLUMN IF NOT EXISTS `label` LONGTEXT,
    ADD COLUMN IF NOT EXISTS `id` INTEGER NOT NULL AUTO_INCREMENT,
    ADD PRIMARY KEY IF NOT EXISTS (`id`);

CREATE TABLE IF NOT EXISTS `pairs` (
    `left_id` BIGINT NOT NULL,
    `right_id` BIGINT NOT NULL,
    PRIMARY KEY (`right_id`, `left_id`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''pairs.left_id has no default for the rows that are there''' FROM `pairs` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'pairs' AND COLUMN_NAME = 'left_id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''pairs.right_id has no default for the rows that are there''' FROM `pairs` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'pairs' AND COLUMN_NAME = 'right_id') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `pairs`
    ADD COLUMN IF NOT EXISTS `left_id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `right_id` BIGINT NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`right_id`, `left_id`);

CREATE TABLE IF NOT EXISTS `plain` (
    `id` BIGINT NOT NULL,
    `label` LONGTEXT,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''plain.id has no default for the rows that are there''' FROM `plain` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'plain' AND COLUMN_NAME = 'id') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `plain`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `label` LONGTEXT,
    ADD PRIMARY KEY IF NOT EXISTS (`id`);
