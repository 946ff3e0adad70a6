CREATE TABLE IF NOT EXISTS "files" (
    "id" BIGINT NOT NULL,
    CONSTRAINT "pk_files" PRIMARY KEY ("id")
) PARTITION BY HASH ("id");

ALTER TABLE "files"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"files"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "files" ADD CONSTRAINT "pk_files" PRIMARY KEY ("id");
    END IF;
END
$$;

CREATE TABLE IF NOT EXISTS "files_even" PARTITION OF "files" FOR VALUES WITH (MODULUS 2, REMAINDER 0);

CREATE TABLE IF NOT EXISTS "files_odd" PARTITION OF "files" FOR VALUES WITH (MODULUS 2, REMAINDER 1);

CREATE TABLE IF NOT EXISTS "people" (
    "country" VARCHAR(2)
) PARTITION BY LIST ("country");

ALTER TABLE "people"
    ADD COLUMN IF NOT EXISTS "country" VARCHAR(2);

CREATE TABLE IF NOT EXISTS "people_de" PARTITION OF "people" FOR VALUES IN ('de', NULL);
