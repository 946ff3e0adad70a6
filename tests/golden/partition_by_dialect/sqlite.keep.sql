-- table `tokens`: SQLite has no partitions
--   golden_tests::partition_by_dialect::Token at tests/golden/partition_by_dialect/mod.rs:16
-- help: say it to the dialects that have them: `postgres(partition_by(...))`

CREATE TABLE IF NOT EXISTS "sessions" (
    "id" INTEGER NOT NULL,
    CONSTRAINT "pk_sessions" PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "tokens" (
    "id" INTEGER NOT NULL,
    CONSTRAINT "pk_tokens" PRIMARY KEY ("id")
);
