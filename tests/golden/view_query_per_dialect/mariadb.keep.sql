CREATE TABLE IF NOT EXISTS `people` (
    `id` BIGINT NOT NULL,
    `first` VARCHAR(100) NOT NULL,
    `last` VARCHAR(100) NOT NULL,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE VIEW IF NOT EXISTS `names` (`id`, `name`) AS
SELECT id, CONCAT(first, ' ', last) FROM people -- MariaDB and MySQL
;
