-- table `scans`: SQLite has no partitions
--   golden_tests::column_storage::Scan at tests/golden/column_storage/mod.rs:7
-- help: say it to the dialects that have them: `postgres(partition_by(...))`
-- table `scans`, column `raw`: SQLite has no comments
--   golden_tests::column_storage::Scan at tests/golden/column_storage/mod.rs:7
-- help: leave the comment out, or ask for `MetaData::portable` to have it left out with a warning

CREATE TABLE "scans" (
    "id" INTEGER NOT NULL,
    "image" BLOB NOT NULL,
    "text" TEXT NOT NULL,
    "raw" TEXT,
    CONSTRAINT "pk_scans" PRIMARY KEY ("id")
);
