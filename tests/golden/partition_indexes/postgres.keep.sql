CREATE TABLE IF NOT EXISTS "events" (
    "id" BIGINT NOT NULL,
    "number" BIGINT NOT NULL,
    "kind" INTEGER NOT NULL,
    CONSTRAINT "pk_events" PRIMARY KEY ("id", "kind"),
    CONSTRAINT "uq_events_number_kind" UNIQUE ("number", "kind")
) PARTITION BY LIST ("kind");

CREATE TABLE IF NOT EXISTS "events_1" PARTITION OF "events" FOR VALUES IN (1);

CREATE TABLE IF NOT EXISTS "events_2" PARTITION OF "events" FOR VALUES IN (2, -3);

CREATE INDEX IF NOT EXISTS "ix_events_number" ON "events" ("number");

CREATE UNIQUE INDEX IF NOT EXISTS "ix_both" ON "events" ("number", "kind");
