CREATE TABLE `articles` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `status` ENUM('draft', 'in_review', 'it''s done') NOT NULL DEFAULT 'draft',
    `color` ENUM('Red', 'Green'),
    PRIMARY KEY (`id`),
    INDEX `ix_articles_status` (`status`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `reviews` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `status` ENUM('draft', 'in_review', 'it''s done'),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;
