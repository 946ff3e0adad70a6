CREATE SCHEMA IF NOT EXISTS "web";

CREATE TABLE IF NOT EXISTS "web"."hits" (
    "id" BIGINT NOT NULL,
    CONSTRAINT "pk_hits" PRIMARY KEY ("id")
) PARTITION BY HASH ("id");

ALTER TABLE "web"."hits"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"web"."hits"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "web"."hits" ADD CONSTRAINT "pk_hits" PRIMARY KEY ("id");
    END IF;
END
$$;

CREATE TABLE IF NOT EXISTS "web"."hits_p0" PARTITION OF "web"."hits" FOR VALUES WITH (MODULUS 2, REMAINDER 0);

CREATE TABLE IF NOT EXISTS "web"."hits_p1" PARTITION OF "web"."hits" FOR VALUES WITH (MODULUS 2, REMAINDER 1);

CREATE TABLE IF NOT EXISTS "web"."logs" (
    "level" INTEGER NOT NULL
) PARTITION BY LIST ("level");

ALTER TABLE "web"."logs"
    ADD COLUMN IF NOT EXISTS "level" INTEGER NOT NULL;
