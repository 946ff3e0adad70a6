CREATE TABLE `select` (
    `from` BIGINT NOT NULL AUTO_INCREMENT,
    `order by` INTEGER NOT NULL,
    PRIMARY KEY (`from`),
    CONSTRAINT `uq_select_order by` UNIQUE (`order by`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `it's a "quoted" ``table``. $$` (
    `ключ` BIGINT NOT NULL,
    `we"ird`` co'l\umn $$` BIGINT NOT NULL,
    `kind` ENUM('O''Neill \\ $$', 'größe') NOT NULL DEFAULT 'O''Neill \\ $$',
    PRIMARY KEY (`ключ`),
    CONSTRAINT `ck_it's a "quoted" ``table``. $$_we"ird`` co'l\umn $$` CHECK (1 = 1),
    CONSTRAINT `fk_it's a "quoted" ``table``. $$_we"ird`` co'l\umn $$` FOREIGN KEY (`we"ird`` co'l\umn $$`) REFERENCES `select` (`from`),
    INDEX `ix_it's a "quoted" ``table``. $$_we"ird`` co'l\umn $$_kind` (`we"ird`` co'l\umn $$`, `kind`)
) DEFAULT CHARACTER SET utf8mb4;
