CREATE TABLE IF NOT EXISTS `renamed` (
    `rowId` BIGINT NOT NULL,
    `e-mail` BIGINT NOT NULL,
    `firstName` LONGTEXT,
    PRIMARY KEY (`rowId`),
    CONSTRAINT `uq_renamed_e-mail` UNIQUE (`e-mail`)
) DEFAULT CHARACTER SET utf8mb4;
