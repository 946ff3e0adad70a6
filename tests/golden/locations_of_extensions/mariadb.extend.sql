-- tests/golden/locations_of_extensions/mod.rs:7
CREATE TABLE IF NOT EXISTS `members` (
    `id` BIGINT NOT NULL,
    `name` VARCHAR(80) NOT NULL,
    `level` INTEGER NOT NULL COMMENT 'the fees',
    `sponsor` BIGINT,
    PRIMARY KEY (`id`),
    CONSTRAINT `uq_members_sponsor` UNIQUE (`sponsor`),
    CONSTRAINT `fk_members_sponsor` FOREIGN KEY (`sponsor`) REFERENCES `members` (`id`),
    INDEX `ix_members_name` (`name`),
    INDEX `ix_members_level` (`level`)
) DEFAULT CHARACTER SET utf8mb4;

-- tests/golden/locations_of_extensions/mod.rs:7
SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''members.id has no default for the rows that are there''' FROM `members` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'members' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''members.name has no default for the rows that are there''' FROM `members` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'members' AND COLUMN_NAME = 'name') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''members.level has no default for the rows that are there''' FROM `members` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'members' AND COLUMN_NAME = 'level') LIMIT 1),
    'DO 0'
);

-- tests/golden/locations_of_extensions/mod.rs:7
EXECUTE IMMEDIATE @model_problem;

-- tests/golden/locations_of_extensions/mod.rs:7
ALTER TABLE `members`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `name` VARCHAR(80) NOT NULL,
    ADD COLUMN IF NOT EXISTS `level` INTEGER NOT NULL COMMENT 'the fees',
    ADD COLUMN IF NOT EXISTS `sponsor` BIGINT,
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD UNIQUE INDEX IF NOT EXISTS `uq_members_sponsor` (`sponsor`),
    ADD INDEX IF NOT EXISTS `ix_members_name` (`name`),
    ADD INDEX IF NOT EXISTS `ix_members_level` (`level`),
    ADD FOREIGN KEY IF NOT EXISTS `fk_members_sponsor` (`sponsor`) REFERENCES `members` (`id`);
