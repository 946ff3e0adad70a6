-- table `events`: SQLite has no partitions
--   golden_tests::partition_portable::Event at tests/golden/partition_portable/mod.rs:7
-- help: say it to the dialects that have them: `postgres(partition_by(...))`

CREATE TABLE "events" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_events" PRIMARY KEY AUTOINCREMENT
);
