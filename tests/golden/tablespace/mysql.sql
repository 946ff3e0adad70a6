CREATE TABLE `archives` (
    `id` BIGINT NOT NULL,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 TABLESPACE `innodb_system`;
