CREATE TABLE `staff` (
    `id` BIGINT NOT NULL,
    `team` BIGINT NOT NULL,
    `number` INTEGER NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `ck_staff_numbered` CHECK (number > 0),
    CONSTRAINT `ck_staff_92811bcd` CHECK (number < 1000),
    INDEX `by_team` (`team`)
) DEFAULT CHARACTER SET utf8mb4;
