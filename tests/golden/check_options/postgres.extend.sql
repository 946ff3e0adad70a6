CREATE TABLE IF NOT EXISTS "goods" (
    "id" BIGINT NOT NULL,
    "price" BIGINT NOT NULL,
    CONSTRAINT "pk_goods" PRIMARY KEY ("id"),
    CONSTRAINT "ck_priced" CHECK (price > 0) NO INHERIT,
    CONSTRAINT "ck_cheap" CHECK (price < 1000000)
);

ALTER TABLE "goods"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "price" BIGINT NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"goods"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "goods" ADD CONSTRAINT "pk_goods" PRIMARY KEY ("id");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"goods"'::pg_catalog.regclass AND conname = 'ck_priced') THEN
        ALTER TABLE "goods" ADD CONSTRAINT "ck_priced" CHECK (price > 0) NO INHERIT;
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"goods"'::pg_catalog.regclass AND conname = 'ck_cheap') THEN
        ALTER TABLE "goods" ADD CONSTRAINT "ck_cheap" CHECK (price < 1000000);
    END IF;
END
$$;
