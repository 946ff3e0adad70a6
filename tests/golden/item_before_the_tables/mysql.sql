CREATE TABLE `accounts` (
    `number` BIGINT NOT NULL,
    PRIMARY KEY (`number`)
) DEFAULT CHARACTER SET utf8mb4;
