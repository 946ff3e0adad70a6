-- table `tasks`, index `ix_tasks_due_id`: SQLite has no order of NULLs in indexes
--   golden_tests::nulls_in_an_index::Task at tests/golden/nulls_in_an_index/mod.rs:11
-- help: take it away, or ask for `MetaData::portable` to have it left out with a warning

CREATE TABLE "tasks" (
    "id" INTEGER NOT NULL,
    "due" INTEGER,
    CONSTRAINT "pk_tasks" PRIMARY KEY ("id")
);

CREATE INDEX "ix_tasks_due_id" ON "tasks" ("due", "id" DESC);
