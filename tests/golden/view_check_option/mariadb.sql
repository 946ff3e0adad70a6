CREATE TABLE `tasks` (
    `id` BIGINT NOT NULL,
    `done` BOOLEAN NOT NULL,
    `urgent` BOOLEAN NOT NULL,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE VIEW `open_tasks` (`id`, `done`, `urgent`) AS
SELECT id, done, urgent FROM tasks WHERE NOT done
WITH LOCAL CHECK OPTION;

CREATE VIEW `urgent_tasks` (`id`, `done`, `urgent`) AS
SELECT id, done, urgent FROM open_tasks WHERE urgent
WITH CASCADED CHECK OPTION;
