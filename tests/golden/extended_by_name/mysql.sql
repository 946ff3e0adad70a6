CREATE TABLE `members` (
    `id` BIGINT NOT NULL,
    `name` INTEGER NOT NULL,
    `rating` INTEGER,
    PRIMARY KEY (`id`),
    INDEX `ix_members_name` (`name`)
) DEFAULT CHARACTER SET utf8mb4;
