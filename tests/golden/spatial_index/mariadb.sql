CREATE TABLE `places` (
    `id` BIGINT NOT NULL,
    `at` POINT NOT NULL,
    PRIMARY KEY (`id`),
    SPATIAL INDEX `ix_places_at` (`at`)
) DEFAULT CHARACTER SET utf8mb4;
