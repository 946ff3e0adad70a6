-- table `animals`: SQLite has no comments
--   golden_tests::comment_characters::Animal at tests/golden/comment_characters/mod.rs:7
-- help: leave the comment out, or ask for `MetaData::portable` to have it left out with a warning
-- table `animals`, column `name`: SQLite has no comments
--   golden_tests::comment_characters::Animal at tests/golden/comment_characters/mod.rs:7
-- help: leave the comment out, or ask for `MetaData::portable` to have it left out with a warning

CREATE TABLE "animals" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_animals" PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL
);
