CREATE TABLE IF NOT EXISTS "events" (
    "id" BIGINT NOT NULL,
    "number" BIGINT NOT NULL,
    "kind" INTEGER NOT NULL,
    CONSTRAINT "pk_events" PRIMARY KEY ("id", "kind"),
    CONSTRAINT "uq_events_number_kind" UNIQUE ("number", "kind")
) PARTITION BY LIST ("kind");

ALTER TABLE "events"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "number" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "kind" INTEGER NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"events"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "events" ADD CONSTRAINT "pk_events" PRIMARY KEY ("id", "kind");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"events"'::pg_catalog.regclass AND conname = 'uq_events_number_kind') THEN
        ALTER TABLE "events" ADD CONSTRAINT "uq_events_number_kind" UNIQUE ("number", "kind");
    END IF;
END
$$;

CREATE TABLE IF NOT EXISTS "events_1" PARTITION OF "events" FOR VALUES IN (1);

CREATE TABLE IF NOT EXISTS "events_2" PARTITION OF "events" FOR VALUES IN (2, -3);

CREATE INDEX IF NOT EXISTS "ix_events_number" ON "events" ("number");

CREATE UNIQUE INDEX IF NOT EXISTS "ix_both" ON "events" ("number", "kind");
