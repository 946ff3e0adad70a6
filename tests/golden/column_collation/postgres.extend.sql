CREATE TABLE IF NOT EXISTS "names" (
    "id" BIGINT NOT NULL,
    "name" VARCHAR(40) COLLATE "C" NOT NULL,
    "code" VARCHAR(10) NOT NULL DEFAULT 'none',
    CONSTRAINT "pk_names" PRIMARY KEY ("id"),
    CONSTRAINT "uq_names_name" UNIQUE ("name")
);

ALTER TABLE "names"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "name" VARCHAR(40) COLLATE "C" NOT NULL,
    ADD COLUMN IF NOT EXISTS "code" VARCHAR(10) NOT NULL DEFAULT 'none';

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"names"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "names" ADD CONSTRAINT "pk_names" PRIMARY KEY ("id");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"names"'::pg_catalog.regclass AND conname = 'uq_names_name') THEN
        ALTER TABLE "names" ADD CONSTRAINT "uq_names_name" UNIQUE ("name");
    END IF;
END
$$;
