-- table `notes`: SQLite has no comments
--   golden_tests::comments::Note at tests/golden/comments/mod.rs:14
-- help: leave the comment out, or ask for `MetaData::portable` to have it left out with a warning
-- table `notes`, column `id`: SQLite has no comments
--   golden_tests::comments::Note at tests/golden/comments/mod.rs:14
-- help: leave the comment out, or ask for `MetaData::portable` to have it left out with a warning
-- table `notes`, column `body`: SQLite has no comments
--   golden_tests::comments::Note at tests/golden/comments/mod.rs:14
-- help: leave the comment out, or ask for `MetaData::portable` to have it left out with a warning
-- enumeration `mood`: SQLite has no comments
--   golden_tests::comments::Mood at tests/golden/comments/mod.rs:7
-- help: leave the comment out, or ask for `MetaData::portable` to have it left out with a warning

CREATE TABLE IF NOT EXISTS "notes" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_notes" PRIMARY KEY AUTOINCREMENT,
    "body" TEXT,
    "mood" TEXT NOT NULL DEFAULT 'Good',
    CONSTRAINT "ck_notes_mood_enum" CHECK ("mood" IN ('Good', 'Bad'))
);
