-- table `pages`, column `source`: SQLite has no comments
--   golden_tests::column_of_engines::Page at tests/golden/column_of_engines/mod.rs:8
-- help: leave the comment out, or ask for `MetaData::portable` to have it left out with a warning

CREATE TABLE "pages" (
    "id" INTEGER NOT NULL,
    "slug" VARCHAR(40) NOT NULL,
    "title" VARCHAR(40) NOT NULL,
    "body" TEXT NOT NULL,
    "changed" TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen" TIMESTAMP,
    "source" INTEGER,
    CONSTRAINT "pk_pages" PRIMARY KEY ("id")
);
