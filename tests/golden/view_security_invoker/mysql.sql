CREATE TABLE `letters` (
    `id` BIGINT NOT NULL,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE SQL SECURITY INVOKER VIEW `readable_letters` (`id`) AS
SELECT id FROM letters;
