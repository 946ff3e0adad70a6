-- tests/golden/locations_of_extensions/mod.rs:7
CREATE TABLE `members` (
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
