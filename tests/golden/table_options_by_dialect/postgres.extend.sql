CREATE UNLOGGED TABLE IF NOT EXISTS "readings" (
    "id" BIGINT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    CONSTRAINT "pk_readings" PRIMARY KEY ("id")
);

ALTER TABLE "readings"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "value" DOUBLE PRECISION NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"readings"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "readings" ADD CONSTRAINT "pk_readings" PRIMARY KEY ("id");
    END IF;
END
$$;
