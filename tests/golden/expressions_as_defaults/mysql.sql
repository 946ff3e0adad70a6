CREATE TABLE `computed` (
    `id` BIGINT NOT NULL,
    `sum` INTEGER NOT NULL DEFAULT (1 + 1),
    `letter` VARCHAR(5) NOT NULL DEFAULT (lower('A')),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;
