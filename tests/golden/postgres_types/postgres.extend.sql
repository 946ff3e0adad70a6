CREATE TABLE IF NOT EXISTS "postgres_types" (
    "id" BIGINT NOT NULL,
    "range" int4range NOT NULL,
    "ranges" datemultirange NOT NULL,
    "delay" interval day to second(3) NOT NULL,
    "age" interval year to month NOT NULL,
    "price" money NOT NULL,
    "mask" bit(8) NOT NULL,
    "masks" bit varying(16) NOT NULL,
    "at" time(3) with time zone NOT NULL,
    "currency" character(3) NOT NULL,
    "document" json NOT NULL,
    "markup" xml NOT NULL,
    "words" tsvector NOT NULL,
    "device" macaddr8 NOT NULL,
    "place" point NOT NULL,
    "matrix" integer[][] NOT NULL,
    "object" oid NOT NULL,
    CONSTRAINT "pk_postgres_types" PRIMARY KEY ("id")
);

ALTER TABLE "postgres_types"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "range" int4range NOT NULL,
    ADD COLUMN IF NOT EXISTS "ranges" datemultirange NOT NULL,
    ADD COLUMN IF NOT EXISTS "delay" interval day to second(3) NOT NULL,
    ADD COLUMN IF NOT EXISTS "age" interval year to month NOT NULL,
    ADD COLUMN IF NOT EXISTS "price" money NOT NULL,
    ADD COLUMN IF NOT EXISTS "mask" bit(8) NOT NULL,
    ADD COLUMN IF NOT EXISTS "masks" bit varying(16) NOT NULL,
    ADD COLUMN IF NOT EXISTS "at" time(3) with time zone NOT NULL,
    ADD COLUMN IF NOT EXISTS "currency" character(3) NOT NULL,
    ADD COLUMN IF NOT EXISTS "document" json NOT NULL,
    ADD COLUMN IF NOT EXISTS "markup" xml NOT NULL,
    ADD COLUMN IF NOT EXISTS "words" tsvector NOT NULL,
    ADD COLUMN IF NOT EXISTS "device" macaddr8 NOT NULL,
    ADD COLUMN IF NOT EXISTS "place" point NOT NULL,
    ADD COLUMN IF NOT EXISTS "matrix" integer[][] NOT NULL,
    ADD COLUMN IF NOT EXISTS "object" oid NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"postgres_types"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "postgres_types" ADD CONSTRAINT "pk_postgres_types" PRIMARY KEY ("id");
    END IF;
END
$$;
