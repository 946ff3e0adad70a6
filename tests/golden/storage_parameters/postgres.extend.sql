CREATE TABLE IF NOT EXISTS "counters" (
    "id" BIGINT NOT NULL,
    "hits" BIGINT NOT NULL,
    CONSTRAINT "pk_counters" PRIMARY KEY ("id")
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05, autovacuum_enabled = true, log_autovacuum_min_duration = -1, vacuum_index_cleanup = auto, toast.autovacuum_enabled = false);

ALTER TABLE "counters"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "hits" BIGINT NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"counters"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "counters" ADD CONSTRAINT "pk_counters" PRIMARY KEY ("id");
    END IF;
END
$$;
