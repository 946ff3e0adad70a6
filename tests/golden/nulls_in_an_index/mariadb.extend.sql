-- table `tasks`, index `ix_tasks_due_id`: MariaDB has no order of NULLs in indexes
--   golden_tests::nulls_in_an_index::Task at tests/golden/nulls_in_an_index/mod.rs:11
-- help: take it away, or ask for `MetaData::portable` to have it left out with a warning

CREATE TABLE IF NOT EXISTS `tasks` (
    `id` BIGINT NOT NULL,
    `due` BIGINT,
    PRIMARY KEY (`id`),
    INDEX `ix_tasks_due_id` (`due`, `id` DESC)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''tasks.id has no default for the rows that are there''' FROM `tasks` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'tasks' AND COLUMN_NAME = 'id') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `tasks`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `due` BIGINT,
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD INDEX IF NOT EXISTS `ix_tasks_due_id` (`due`, `id` DESC);
