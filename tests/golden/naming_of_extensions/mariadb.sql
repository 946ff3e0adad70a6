CREATE TABLE `members` (
    `id` BIGINT NOT NULL,
    `team` BIGINT NOT NULL,
    `level` INTEGER NOT NULL,
    PRIMARY KEY (`id`),
    INDEX `idx_members_team` (`team`),
    INDEX `idx_members_team_level` (`team`, `level`)
) DEFAULT CHARACTER SET utf8mb4;
