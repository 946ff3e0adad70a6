CREATE TABLE IF NOT EXISTS `übertragungsprotokolle` (
    `id` BIGINT NOT NULL,
    `größenänderung` BIGINT NOT NULL,
    `übertragungsgröße` BIGINT NOT NULL,
    PRIMARY KEY (`id`),
    INDEX `übertragungsprotokolle_größenänderung_übertragung_6136eb9f` (`größenänderung`, `übertragungsgröße`),
    INDEX `übertragungsprotokolle_größenänderung_übertragung_3a38d4b2` (`größenänderung`, `id`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''übertragungsprotokolle.id has no default for the rows that are there''' FROM `übertragungsprotokolle` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'übertragungsprotokolle' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''übertragungsprotokolle.größenänderung has no default for the rows that are there''' FROM `übertragungsprotokolle` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'übertragungsprotokolle' AND COLUMN_NAME = 'größenänderung') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''übertragungsprotokolle.übertragungsgröße has no default for the rows that are there''' FROM `übertragungsprotokolle` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'übertragungsprotokolle' AND COLUMN_NAME = 'übertragungsgröße') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `übertragungsprotokolle`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `größenänderung` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `übertragungsgröße` BIGINT NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD INDEX IF NOT EXISTS `übertragungsprotokolle_größenänderung_übertragung_6136eb9f` (`größenänderung`, `übertragungsgröße`),
    ADD INDEX IF NOT EXISTS `übertragungsprotokolle_größenänderung_übertragung_3a38d4b2` (`größenänderung`, `id`);
