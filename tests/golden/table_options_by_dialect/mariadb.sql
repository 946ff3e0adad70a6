CREATE TABLE `readings` (
    `id` BIGINT NOT NULL,
    `value` DOUBLE NOT NULL,
    PRIMARY KEY (`id`)
) ENGINE = Aria DEFAULT CHARACTER SET utf8mb4;
