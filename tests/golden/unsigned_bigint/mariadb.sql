CREATE TABLE `counters` (
    `id` BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    `hits` BIGINT UNSIGNED NOT NULL DEFAULT 0,
    `before` BIGINT UNSIGNED,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_counters_before` FOREIGN KEY (`before`) REFERENCES `counters` (`id`)
) DEFAULT CHARACTER SET utf8mb4;
