-- table `visits`, index `ix_visits_at`: SQLite has no comments
--   golden_tests::index_comment::Visit at tests/golden/index_comment/mod.rs:7
-- help: leave the comment out, or ask for `MetaData::portable` to have it left out with a warning

CREATE TABLE IF NOT EXISTS "visits" (
    "id" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "pk_visits" PRIMARY KEY ("id")
);

CREATE INDEX IF NOT EXISTS "ix_visits_at" ON "visits" ("at");
