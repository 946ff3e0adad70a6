CREATE TABLE IF NOT EXISTS "events" (
    "id" BIGINT NOT NULL,
    "day" DATE NOT NULL,
    "kind" INTEGER NOT NULL,
    CONSTRAINT "pk_events" PRIMARY KEY ("id", "day")
) PARTITION BY RANGE ("day");

DO $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_catalog.pg_attribute WHERE attrelid = '"events"'::pg_catalog.regclass AND attname = 'kind'
        AND pg_catalog.col_description(attrelid, attnum) IS NOT NULL
    ) THEN
        COMMENT ON COLUMN "events"."kind" IS 'What happened';
    END IF;
END
$$;

CREATE TABLE IF NOT EXISTS "a_2026" PARTITION OF "events" (
    CONSTRAINT "ck_a_2026_e85affbd" CHECK (kind > 0)
) FOR VALUES FROM ('2026-01-01') TO (MAXVALUE) WITH (fillfactor = 80);

CREATE INDEX IF NOT EXISTS "ix_a_2026_kind" ON "a_2026" ("kind");

DO $$
BEGIN
    IF NOT pg_catalog.obj_description('"a_2026"'::pg_catalog.regclass, 'pg_class') IS NOT NULL THEN
        COMMENT ON TABLE "a_2026" IS 'This year''s';
    END IF;
END
$$;

CREATE TABLE IF NOT EXISTS "events_2025" PARTITION OF "events" FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');

CREATE TABLE IF NOT EXISTS "events_rest" PARTITION OF "events" DEFAULT;
