CREATE TABLE `staff` (
    `id` BIGINT NOT NULL,
    `team` BIGINT NOT NULL,
    `number` INTEGER NOT NULL,
    `rank` ENUM('Junior', 'Senior') NOT NULL,
    `badge` INTEGER NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `staff_teamnumber_once` UNIQUE (`team`, `number`),
    CONSTRAINT `number of staff` CHECK (number > 0),
    CONSTRAINT `staff.team -> staff.id` FOREIGN KEY (`team`) REFERENCES `staff` (`id`),
    INDEX `by staff_team` (`team`),
    UNIQUE INDEX `100% by badge` (`badge`),
    INDEX `by staff_team_staff_rank` (`team`, `rank`)
) DEFAULT CHARACTER SET utf8mb4;
