CREATE TABLE `strokes` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `line` ENUM('solid', 'dotted') NOT NULL,
    `point` ENUM('Round') NOT NULL,
    `ctid` BIGINT NOT NULL,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;
