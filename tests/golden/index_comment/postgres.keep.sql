CREATE TABLE IF NOT EXISTS "visits" (
    "id" BIGINT NOT NULL,
    "at" BIGINT NOT NULL,
    CONSTRAINT "pk_visits" PRIMARY KEY ("id")
);

CREATE INDEX IF NOT EXISTS "ix_visits_at" ON "visits" ("at");

DO $$
BEGIN
    IF NOT pg_catalog.obj_description('"ix_visits_at"'::pg_catalog.regclass, 'pg_class') IS NOT NULL THEN
        COMMENT ON INDEX "ix_visits_at" IS 'the board''s "latest" list';
    END IF;
END
$$;
