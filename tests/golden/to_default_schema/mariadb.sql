CREATE TABLE `tasks` (
    `id` BIGINT NOT NULL,
    `state` ENUM('Open', 'Done') NOT NULL,
    `blocked_by` BIGINT,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_tasks_blocked_by` FOREIGN KEY (`blocked_by`) REFERENCES `tasks` (`id`)
) DEFAULT CHARACTER SET utf8mb4;
