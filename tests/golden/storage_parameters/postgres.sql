CREATE TABLE "counters" (
    "id" BIGINT NOT NULL,
    "hits" BIGINT NOT NULL,
    CONSTRAINT "pk_counters" PRIMARY KEY ("id")
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05, autovacuum_enabled = true, log_autovacuum_min_duration = -1, vacuum_index_cleanup = auto, toast.autovacuum_enabled = false);
