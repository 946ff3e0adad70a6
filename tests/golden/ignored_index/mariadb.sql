CREATE TABLE `pages` (
    `id` BIGINT NOT NULL,
    `size` BIGINT NOT NULL,
    PRIMARY KEY (`id`),
    INDEX `ix_pages_size` (`size`) IGNORED
) DEFAULT CHARACTER SET utf8mb4;
