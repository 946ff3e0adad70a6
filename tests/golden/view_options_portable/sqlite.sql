-- view `open_tasks`: SQLite has no comments on views and their columns
--   golden_tests::view_options_portable::OpenTask at tests/golden/view_options_portable/mod.rs:26
-- help: leave the comment out, or ask for `MetaData::portable` to have it left out with a warning
-- view `open_tasks`: views of SQLite have no `check_option`
--   golden_tests::view_options_portable::OpenTask at tests/golden/view_options_portable/mod.rs:26
-- help: take it away, or ask for `MetaData::portable` to have it left out with a warning
-- view `open_tasks`: views of SQLite have no `security_barrier`
--   golden_tests::view_options_portable::OpenTask at tests/golden/view_options_portable/mod.rs:26
-- help: take it away, or ask for `MetaData::portable` to have it left out with a warning
-- view `open_tasks`: views of SQLite have no `security_invoker`
--   golden_tests::view_options_portable::OpenTask at tests/golden/view_options_portable/mod.rs:26
-- help: take it away, or ask for `MetaData::portable` to have it left out with a warning

CREATE TABLE "tasks" (
    "id" INTEGER NOT NULL,
    "done" BOOLEAN NOT NULL,
    CONSTRAINT "pk_tasks" PRIMARY KEY ("id")
);

CREATE VIEW "open_tasks" ("id", "done") AS
SELECT id, done FROM tasks WHERE NOT done;

SELECT "id", "done" FROM "open_tasks" LIMIT 0;
