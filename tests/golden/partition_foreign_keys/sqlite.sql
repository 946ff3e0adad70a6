-- table `events`: SQLite has no partitions
--   golden_tests::partition_foreign_keys::Event at tests/golden/partition_foreign_keys/mod.rs:14
-- help: say it to the dialects that have them: `postgres(partition_by(...))`

CREATE TABLE "users" (
    "id" INTEGER NOT NULL,
    CONSTRAINT "pk_users" PRIMARY KEY ("id")
);

CREATE TABLE "events" (
    "id" INTEGER NOT NULL,
    "user_id" INTEGER NOT NULL,
    CONSTRAINT "pk_events" PRIMARY KEY ("id"),
    CONSTRAINT "fk_events_user_id" FOREIGN KEY ("user_id") REFERENCES "users" ("id")
);

CREATE TABLE "notes" (
    "id" INTEGER NOT NULL,
    "event" INTEGER NOT NULL,
    CONSTRAINT "pk_notes" PRIMARY KEY ("id"),
    CONSTRAINT "fk_notes_event" FOREIGN KEY ("event") REFERENCES "events" ("id")
);
