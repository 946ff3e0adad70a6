CREATE TABLE `numbers` (
    `number` BIGINT NOT NULL,
    `name` LONGTEXT NOT NULL,
    PRIMARY KEY (`number`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `words` (
    `language` VARCHAR(2) NOT NULL,
    `word` VARCHAR(80) NOT NULL,
    `hits` BIGINT NOT NULL,
    PRIMARY KEY (`language`, `word`)
) DEFAULT CHARACTER SET utf8mb4;
