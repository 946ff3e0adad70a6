CREATE TABLE `prices` (
    `article` BIGINT NOT NULL,
    `cents` BIGINT NOT NULL,
    PRIMARY KEY (`article`)
) DEFAULT CHARACTER SET utf8mb4;
