CREATE TABLE `documents` (
    `id` BIGINT NOT NULL,
    `title` VARCHAR(80) NOT NULL,
    `body` LONGTEXT NOT NULL,
    `scan` LONGBLOB,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;
