-- table `tasks`, index `ix_tasks_due_id`: MySQL has no order of NULLs in indexes
--   golden_tests::nulls_in_an_index::Task at tests/golden/nulls_in_an_index/mod.rs:11
-- help: take it away, or ask for `MetaData::portable` to have it left out with a warning

CREATE TABLE `tasks` (
    `id` BIGINT NOT NULL,
    `due` BIGINT,
    PRIMARY KEY (`id`),
    INDEX `ix_tasks_due_id` (`due`, `id` DESC)
) DEFAULT CHARACTER SET utf8mb4;
