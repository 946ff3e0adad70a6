CREATE TABLE `owners` (
    `id` BIGINT NOT NULL,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `things` (
    `id` BIGINT NOT NULL,
    `one` BIGINT NOT NULL,
    `two` BIGINT NOT NULL,
    `three` BIGINT NOT NULL,
    `four` BIGINT,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_things_one` FOREIGN KEY (`one`) REFERENCES `owners` (`id`),
    CONSTRAINT `fk_things_two` FOREIGN KEY (`two`) REFERENCES `owners` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT `fk_things_three` FOREIGN KEY (`three`) REFERENCES `owners` (`id`) ON DELETE CASCADE,
    CONSTRAINT `fk_things_four` FOREIGN KEY (`four`) REFERENCES `owners` (`id`) ON DELETE SET NULL ON UPDATE SET NULL
) DEFAULT CHARACTER SET utf8mb4;
