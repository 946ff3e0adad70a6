-- table `logs`: SQLite has no comments
--   golden_tests::engine_options::Log at tests/golden/engine_options/mod.rs:8
-- help: leave the comment out, or ask for `MetaData::portable` to have it left out with a warning

CREATE TABLE "hits" (
    "id" INTEGER NOT NULL,
    CONSTRAINT "pk_hits" PRIMARY KEY ("id")
);

CREATE TABLE "labels" (
    "label" VARCHAR(40) NOT NULL,
    CONSTRAINT "pk_labels" PRIMARY KEY ("label")
);

CREATE TABLE "logs" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_logs" PRIMARY KEY AUTOINCREMENT,
    "line" VARCHAR(80) NOT NULL
);
