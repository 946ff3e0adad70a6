CREATE TABLE IF NOT EXISTS "events" (
    "id" BIGINT NOT NULL,
    "kind" VARCHAR(20) NOT NULL,
    "at" BIGINT NOT NULL,
    CONSTRAINT "pk_events" PRIMARY KEY ("id")
);

CREATE INDEX CONCURRENTLY IF NOT EXISTS "ix_events_at" ON "events" ("at");

DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = '"ix_events_at"'::pg_catalog.regclass AND NOT indisvalid) THEN
        RAISE EXCEPTION 'an earlier attempt left the index % unfinished: drop it, and run this again', '"ix_events_at"';
    END IF;
END
$$;

CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "once" ON "events" ("kind", "at");

DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = '"once"'::pg_catalog.regclass AND NOT indisvalid) THEN
        RAISE EXCEPTION 'an earlier attempt left the index % unfinished: drop it, and run this again', '"once"';
    END IF;
END
$$;

CREATE INDEX CONCURRENTLY IF NOT EXISTS "ix_events_at_kind" ON "events" USING "btree" ("at", "kind") WITH ("fillfactor" = '70');

DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = '"ix_events_at_kind"'::pg_catalog.regclass AND NOT indisvalid) THEN
        RAISE EXCEPTION 'an earlier attempt left the index % unfinished: drop it, and run this again', '"ix_events_at_kind"';
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT pg_catalog.obj_description('"ix_events_at"'::pg_catalog.regclass, 'pg_class') IS NOT NULL THEN
        COMMENT ON INDEX "ix_events_at" IS 'by time';
    END IF;
END
$$;

CREATE TABLE IF NOT EXISTS "parts" (
    "id" BIGINT NOT NULL,
    "at" BIGINT NOT NULL,
    CONSTRAINT "pk_parts" PRIMARY KEY ("id")
) PARTITION BY HASH ("id");

CREATE TABLE IF NOT EXISTS "parts_p0" PARTITION OF "parts" FOR VALUES WITH (MODULUS 2, REMAINDER 0);

CREATE TABLE IF NOT EXISTS "parts_p1" PARTITION OF "parts" FOR VALUES WITH (MODULUS 2, REMAINDER 1);

CREATE INDEX IF NOT EXISTS "ix_parts_at" ON "parts" ("at");
