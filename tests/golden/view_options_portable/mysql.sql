-- view `open_tasks`: MySQL has no comments on views and their columns
--   golden_tests::view_options_portable::OpenTask at tests/golden/view_options_portable/mod.rs:26
-- help: leave the comment out, or ask for `MetaData::portable` to have it left out with a warning
-- view `open_tasks`: views of MySQL have no `security_barrier`
--   golden_tests::view_options_portable::OpenTask at tests/golden/view_options_portable/mod.rs:26
-- help: take it away, or ask for `MetaData::portable` to have it left out with a warning

CREATE TABLE `tasks` (
    `id` BIGINT NOT NULL,
    `done` BOOLEAN NOT NULL,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE SQL SECURITY INVOKER VIEW `open_tasks` (`id`, `done`) AS
SELECT id, done FROM tasks WHERE NOT done
WITH CASCADED CHECK OPTION;
