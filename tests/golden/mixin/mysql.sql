CREATE TABLE `cats` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `created_at` TIMESTAMP(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    `name` VARCHAR(40) NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `uq_cats_name` UNIQUE (`name`),
    INDEX `ix_cats_created_at` (`created_at`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `dogs` (
    `name` VARCHAR(40) NOT NULL,
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `created_at` TIMESTAMP(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    `chases` BIGINT,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_dogs_chases` FOREIGN KEY (`chases`) REFERENCES `cats` (`id`),
    INDEX `ix_dogs_created_at` (`created_at`)
) DEFAULT CHARACTER SET utf8mb4;
