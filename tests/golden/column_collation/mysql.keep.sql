CREATE TABLE IF NOT EXISTS `names` (
    `id` BIGINT NOT NULL,
    `name` VARCHAR(40) COLLATE `utf8mb4_bin` NOT NULL,
    `code` VARCHAR(10) NOT NULL DEFAULT 'none',
    PRIMARY KEY (`id`),
    CONSTRAINT `uq_names_name` UNIQUE (`name`)
) DEFAULT CHARACTER SET utf8mb4;
