CREATE TABLE `owners` (
    `id` BIGINT NOT NULL,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `things` (
    `id` BIGINT NOT NULL,
    `size` INTEGER NOT NULL,
    `owner` BIGINT NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `ck_things_d25af23e` CHECK (size > 0),
    CONSTRAINT `fk_things_owner` FOREIGN KEY (`owner`) REFERENCES `owners` (`id`)
) DEFAULT CHARACTER SET utf8mb4;
