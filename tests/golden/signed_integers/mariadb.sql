CREATE TABLE `signed` (
    `id` BIGINT NOT NULL,
    `tiny` TINYINT NOT NULL,
    `small` SMALLINT NOT NULL,
    `plain` INTEGER NOT NULL,
    `big` BIGINT,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;
