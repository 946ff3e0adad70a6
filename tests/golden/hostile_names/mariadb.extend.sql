CREATE TABLE IF NOT EXISTS `select` (
    `from` BIGINT NOT NULL AUTO_INCREMENT,
    `order by` INTEGER NOT NULL,
    PRIMARY KEY (`from`),
    CONSTRAINT `uq_select_order by` UNIQUE (`order by`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''select.order by has no default for the rows that are there''' FROM `select` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'select' AND COLUMN_NAME = 'order by') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `select`
    ADD COLUMN IF NOT EXISTS `from` BIGINT NOT NULL AUTO_INCREMENT,
    ADD COLUMN IF NOT EXISTS `order by` INTEGER NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`from`),
    ADD UNIQUE INDEX IF NOT EXISTS `uq_select_order by` (`order by`);

CREATE TABLE IF NOT EXISTS `it's a "quoted" ``table``. $$` (
    `ключ` BIGINT NOT NULL,
    `we"ird`` co'l\umn $$` BIGINT NOT NULL,
    `kind` ENUM('O''Neill \\ $$', 'größe') NOT NULL DEFAULT 'O''Neill \\ $$',
    PRIMARY KEY (`ключ`),
    CONSTRAINT `ck_it's a "quoted" ``table``. $$_we"ird`` co'l\umn $$` CHECK (1 = 1),
    CONSTRAINT `fk_it's a "quoted" ``table``. $$_we"ird`` co'l\umn $$` FOREIGN KEY (`we"ird`` co'l\umn $$`) REFERENCES `select` (`from`),
    INDEX `ix_it's a "quoted" ``table``. $$_we"ird`` co'l\umn $$_kind` (`we"ird`` co'l\umn $$`, `kind`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''it''''s a "quoted" `table`. $$.ключ has no default for the rows that are there''' FROM `it's a "quoted" ``table``. $$` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'it''s a "quoted" `table`. $$' AND COLUMN_NAME = 'ключ') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''it''''s a "quoted" `table`. $$.we"ird` co''''l\\\\umn $$ has no default for the rows that are there''' FROM `it's a "quoted" ``table``. $$` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'it''s a "quoted" `table`. $$' AND COLUMN_NAME = 'we"ird` co''l\\umn $$') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''it''''s a "quoted" `table`. $$.kind has other labels''' FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'it''s a "quoted" `table`. $$' AND COLUMN_NAME = 'kind' AND BINARY COLUMN_TYPE <> 'enum(''O''''Neill \\\\ $$'',''größe'')'),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `it's a "quoted" ``table``. $$`
    ADD COLUMN IF NOT EXISTS `ключ` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `we"ird`` co'l\umn $$` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `kind` ENUM('O''Neill \\ $$', 'größe') NOT NULL DEFAULT 'O''Neill \\ $$',
    ADD PRIMARY KEY IF NOT EXISTS (`ключ`),
    ADD CONSTRAINT IF NOT EXISTS `ck_it's a "quoted" ``table``. $$_we"ird`` co'l\umn $$` CHECK (1 = 1),
    ADD INDEX IF NOT EXISTS `ix_it's a "quoted" ``table``. $$_we"ird`` co'l\umn $$_kind` (`we"ird`` co'l\umn $$`, `kind`),
    ADD FOREIGN KEY IF NOT EXISTS `fk_it's a "quoted" ``table``. $$_we"ird`` co'l\umn $$` (`we"ird`` co'l\umn $$`) REFERENCES `select` (`from`);
