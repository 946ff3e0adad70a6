-- table `events`, index `ix_events_at`: SQLite has no comments
--   golden_tests::concurrent_index::Event at tests/golden/concurrent_index/mod.rs:12
-- help: leave the comment out, or ask for `MetaData::portable` to have it left out with a warning
-- table `parts`: SQLite has no partitions
--   golden_tests::concurrent_index::Part at tests/golden/concurrent_index/mod.rs:23
-- help: say it to the dialects that have them: `postgres(partition_by(...))`

CREATE TABLE IF NOT EXISTS "events" (
    "id" INTEGER NOT NULL,
    "kind" VARCHAR(20) NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "pk_events" PRIMARY KEY ("id")
);

CREATE INDEX IF NOT EXISTS "ix_events_at" ON "events" ("at");

CREATE UNIQUE INDEX IF NOT EXISTS "once" ON "events" ("kind", "at");

CREATE INDEX IF NOT EXISTS "ix_events_at_kind" ON "events" ("at", "kind");

CREATE TABLE IF NOT EXISTS "parts" (
    "id" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "pk_parts" PRIMARY KEY ("id")
);

CREATE INDEX IF NOT EXISTS "ix_parts_at" ON "parts" ("at");
