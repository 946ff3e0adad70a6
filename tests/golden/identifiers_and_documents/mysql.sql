CREATE TABLE `payloads` (
    `id` BINARY(16) NOT NULL,
    `body` JSON NOT NULL,
    `more` JSON,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;
