CREATE TABLE IF NOT EXISTS "prices" (
    "article" BIGINT NOT NULL,
    "cents" BIGINT NOT NULL,
    CONSTRAINT "pk_prices" PRIMARY KEY ("article")
);

ALTER TABLE "prices"
    ADD COLUMN IF NOT EXISTS "article" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "cents" BIGINT NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"prices"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "prices" ADD CONSTRAINT "pk_prices" PRIMARY KEY ("article");
    END IF;
END
$$;
