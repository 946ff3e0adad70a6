CREATE TABLE IF NOT EXISTS "measures" (
    "id" BIGINT NOT NULL,
    "narrow" REAL NOT NULL,
    "wide" DOUBLE PRECISION NOT NULL DEFAULT 1.5,
    CONSTRAINT "pk_measures" PRIMARY KEY ("id")
);

ALTER TABLE "measures"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "narrow" REAL NOT NULL,
    ADD COLUMN IF NOT EXISTS "wide" DOUBLE PRECISION NOT NULL DEFAULT 1.5;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"measures"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "measures" ADD CONSTRAINT "pk_measures" PRIMARY KEY ("id");
    END IF;
END
$$;
