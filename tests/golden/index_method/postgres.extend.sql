CREATE TABLE IF NOT EXISTS "readings" (
    "id" BIGINT NOT NULL,
    "sensor" BIGINT NOT NULL,
    "at" BIGINT NOT NULL,
    CONSTRAINT "pk_readings" PRIMARY KEY ("id")
);

ALTER TABLE "readings"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "sensor" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "at" BIGINT NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"readings"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "readings" ADD CONSTRAINT "pk_readings" PRIMARY KEY ("id");
    END IF;
END
$$;

CREATE INDEX IF NOT EXISTS "ix_readings_at_brin" ON "readings" USING "brin" ("at");

CREATE INDEX IF NOT EXISTS "ix_readings_sensor" ON "readings" USING "hash" ("sensor");

CREATE INDEX IF NOT EXISTS "ix_readings_at" ON "readings" USING "btree" ("at");
