CREATE TABLE `profiles` (
    `id` BIGINT NOT NULL,
    `vat` VARCHAR(20),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;
