CREATE TABLE IF NOT EXISTS `owners` (
    `id` BIGINT NOT NULL,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''owners.id has no default for the rows that are there''' FROM `owners` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'owners' AND COLUMN_NAME = 'id') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `owners`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`id`);

CREATE TABLE IF NOT EXISTS `things` (
    `id` BIGINT NOT NULL,
    `size` INTEGER NOT NULL,
    `owner` BIGINT NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `ck_things_d25af23e` CHECK (size > 0),
    CONSTRAINT `fk_things_owner` FOREIGN KEY (`owner`) REFERENCES `owners` (`id`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''things.id has no default for the rows that are there''' FROM `things` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'things' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''things.size has no default for the rows that are there''' FROM `things` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'things' AND COLUMN_NAME = 'size') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''things.owner has no default for the rows that are there''' FROM `things` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'things' AND COLUMN_NAME = 'owner') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `things`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `size` INTEGER NOT NULL,
    ADD COLUMN IF NOT EXISTS `owner` BIGINT NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD CONSTRAINT IF NOT EXISTS `ck_things_d25af23e` CHECK (size > 0),
    ADD FOREIGN KEY IF NOT EXISTS `fk_things_owner` (`owner`) REFERENCES `owners` (`id`);
