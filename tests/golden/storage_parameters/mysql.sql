CREATE TABLE `counters` (
    `id` BIGINT NOT NULL,
    `hits` BIGINT NOT NULL,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;
