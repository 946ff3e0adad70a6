-- table `web.hits`: SQLite has no partitions
--   golden_tests::partition_in_a_schema::Hit at tests/golden/partition_in_a_schema/mod.rs:7
-- help: say it to the dialects that have them: `postgres(partition_by(...))`

CREATE TABLE "web"."hits" (
    "id" INTEGER NOT NULL,
    CONSTRAINT "pk_hits" PRIMARY KEY ("id")
);

CREATE TABLE "web"."logs" (
    "level" INTEGER NOT NULL
);
