CREATE TABLE `notes` (
    `id` BIGINT NOT NULL,
    `title` VARCHAR(100) NOT NULL,
    `body` LONGTEXT NOT NULL,
    PRIMARY KEY (`id`),
    FULLTEXT INDEX `ix_notes_title_body` (`title`, `body`)
) DEFAULT CHARACTER SET utf8mb4;
