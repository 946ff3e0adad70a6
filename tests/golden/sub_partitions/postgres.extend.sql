CREATE TABLE IF NOT EXISTS "sales" (
    "id" BIGINT NOT NULL,
    "region" VARCHAR(8) NOT NULL,
    "year" INTEGER NOT NULL,
    CONSTRAINT "pk_sales" PRIMARY KEY ("id", "region", "year")
) PARTITION BY LIST ("region");

ALTER TABLE "sales"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "region" VARCHAR(8) NOT NULL,
    ADD COLUMN IF NOT EXISTS "year" INTEGER NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"sales"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "sales" ADD CONSTRAINT "pk_sales" PRIMARY KEY ("id", "region", "year");
    END IF;
END
$$;

CREATE TABLE IF NOT EXISTS "sales_eu" PARTITION OF "sales" FOR VALUES IN ('eu') PARTITION BY RANGE ("year");

CREATE TABLE IF NOT EXISTS "sales_eu_old" PARTITION OF "sales_eu" FOR VALUES FROM (MINVALUE) TO (2020);

CREATE TABLE IF NOT EXISTS "a_sales_eu_new" PARTITION OF "sales_eu" FOR VALUES FROM (2020) TO (MAXVALUE);
