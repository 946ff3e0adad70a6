CREATE TABLE IF NOT EXISTS "customers" (
    "id" BIGINT NOT NULL,
    "country" VARCHAR(2) NOT NULL,
    CONSTRAINT "pk_customers" PRIMARY KEY ("id", "country")
) PARTITION BY LIST ("country");

ALTER TABLE "customers"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "country" VARCHAR(2) NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"customers"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "customers" ADD CONSTRAINT "pk_customers" PRIMARY KEY ("id", "country");
    END IF;
END
$$;

CREATE TABLE IF NOT EXISTS "customers_dach" PARTITION OF "customers" FOR VALUES IN ('de', 'at', 'ch');

CREATE TABLE IF NOT EXISTS "customers_france" PARTITION OF "customers" FOR VALUES IN ('fr');

CREATE TABLE IF NOT EXISTS "customers_elsewhere" PARTITION OF "customers" DEFAULT;
