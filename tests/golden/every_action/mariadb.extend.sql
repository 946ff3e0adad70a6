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
    `one` BIGINT NOT NULL,
    `two` BIGINT NOT NULL,
    `three` BIGINT NOT NULL,
    `four` BIGINT,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_things_one` FOREIGN KEY (`one`) REFERENCES `owners` (`id`),
    CONSTRAINT `fk_things_two` FOREIGN KEY (`two`) REFERENCES `owners` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT `fk_things_three` FOREIGN KEY (`three`) REFERENCES `owners` (`id`) ON DELETE CASCADE,
    CONSTRAINT `fk_things_four` FOREIGN KEY (`four`) REFERENCES `owners` (`id`) ON DELETE SET NULL ON UPDATE SET NULL
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''things.id has no default for the rows that are there''' FROM `things` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'things' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''things.one has no default for the rows that are there''' FROM `things` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'things' AND COLUMN_NAME = 'one') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''things.two has no default for the rows that are there''' FROM `things` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'things' AND COLUMN_NAME = 'two') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''things.three has no default for the rows that are there''' FROM `things` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'things' AND COLUMN_NAME = 'three') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `things`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `one` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `two` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `three` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `four` BIGINT,
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD FOREIGN KEY IF NOT EXISTS `fk_things_one` (`one`) REFERENCES `owners` (`id`),
    ADD FOREIGN KEY IF NOT EXISTS `fk_things_two` (`two`) REFERENCES `owners` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD FOREIGN KEY IF NOT EXISTS `fk_things_three` (`three`) REFERENCES `owners` (`id`) ON DELETE CASCADE,
    ADD FOREIGN KEY IF NOT EXISTS `fk_things_four` (`four`) REFERENCES `owners` (`id`) ON DELETE SET NULL ON UPDATE SET NULL;
