CREATE TABLE `names` (
    `id` BIGINT NOT NULL,
    `name` VARCHAR(100) NOT NULL,
    PRIMARY KEY (`id`),
    INDEX `ix_names_name` (`name`)
) DEFAULT CHARACTER SET utf8mb4;
