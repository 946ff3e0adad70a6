CREATE TABLE IF NOT EXISTS "prices" (
    "id" BIGINT NOT NULL,
    "amount" NUMERIC(10,2) NOT NULL DEFAULT 0,
    "whole" NUMERIC(5) NOT NULL,
    CONSTRAINT "pk_prices" PRIMARY KEY ("id")
);

ALTER TABLE "prices"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "amount" NUMERIC(10,2) NOT NULL DEFAULT 0,
    ADD COLUMN IF NOT EXISTS "whole" NUMERIC(5) NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"prices"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "prices" ADD CONSTRAINT "pk_prices" PRIMARY KEY ("id");
    END IF;
END
$$;
