CREATE TABLE `one` (
    `id` BIGINT NOT NULL,
    `two` BIGINT,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `three` (
    `id` BIGINT NOT NULL,
    `one` BIGINT,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `two` (
    `id` BIGINT NOT NULL,
    `three` BIGINT,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE `outside` (
    `id` BIGINT NOT NULL,
    `three` BIGINT NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_outside_three` FOREIGN KEY (`three`) REFERENCES `three` (`id`),
    INDEX `ix_outside_three` (`three`)
) DEFAULT CHARACTER SET utf8mb4;

ALTER TABLE `one` ADD CONSTRAINT `fk_one_two` FOREIGN KEY (`two`) REFERENCES `two` (`id`);

ALTER TABLE `three` ADD CONSTRAINT `fk_three_one` FOREIGN KEY (`one`) REFERENCES `one` (`id`);

ALTER TABLE `two` ADD CONSTRAINT `fk_two_three` FOREIGN KEY (`three`) REFERENCES `three` (`id`);
