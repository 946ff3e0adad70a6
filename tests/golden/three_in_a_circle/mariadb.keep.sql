CREATE TABLE IF NOT EXISTS `one` (
    `id` BIGINT NOT NULL,
    `two` BIGINT,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE IF NOT EXISTS `three` (
    `id` BIGINT NOT NULL,
    `one` BIGINT,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE IF NOT EXISTS `two` (
    `id` BIGINT NOT NULL,
    `three` BIGINT,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE IF NOT EXISTS `outside` (
    `id` BIGINT NOT NULL,
    `three` BIGINT NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_outside_three` FOREIGN KEY (`three`) REFERENCES `three` (`id`),
    INDEX `ix_outside_three` (`three`)
) DEFAULT CHARACTER SET utf8mb4;

ALTER TABLE `one` ADD FOREIGN KEY IF NOT EXISTS `fk_one_two` (`two`) REFERENCES `two` (`id`);

ALTER TABLE `three` ADD FOREIGN KEY IF NOT EXISTS `fk_three_one` (`one`) REFERENCES `one` (`id`);

ALTER TABLE `two` ADD FOREIGN KEY IF NOT EXISTS `fk_two_three` (`three`) REFERENCES `three` (`id`);
