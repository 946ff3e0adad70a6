CREATE TABLE IF NOT EXISTS `visits` (
    `id` BIGINT NOT NULL,
    `at` BIGINT NOT NULL,
    PRIMARY KEY (`id`),
    INDEX `ix_visits_at` (`at`) COMMENT 'the board''s "latest" list'
) DEFAULT CHARACTER SET utf8mb4;
