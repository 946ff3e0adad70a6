CREATE TABLE IF NOT EXISTS "visits" (
    "id" BIGINT NOT NULL,
    "at" BIGINT NOT NULL,
    CONSTRAINT "pk_visits" PRIMARY KEY ("id")
);

ALTER TABLE "visits"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "at" BIGINT NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"visits"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "visits" ADD CONSTRAINT "pk_visits" PRIMARY KEY ("id");
    END IF;
END
$$;

CREATE INDEX IF NOT EXISTS "ix_visits_at" ON "visits" ("at");

DO $$
BEGIN
    IF NOT pg_catalog.obj_description('"ix_visits_at"'::pg_catalog.regclass, 'pg_class') IS NOT NULL THEN
        COMMENT ON INDEX "ix_visits_at" IS 'the board''s "latest" list';
    END IF;
END
$$;
