CREATE SCHEMA IF NOT EXISTS "app";

CREATE EXTENSION IF NOT EXISTS "citext";

CREATE EXTENSION IF NOT EXISTS "hstore";

CREATE EXTENSION IF NOT EXISTS "ltree";

CREATE TABLE IF NOT EXISTS "pages" (
    "id" BIGINT NOT NULL,
    "path" ltree NOT NULL,
    "title" citext NOT NULL,
    CONSTRAINT "pk_pages" PRIMARY KEY ("id"),
    CONSTRAINT "uq_pages_title" UNIQUE ("title")
);

ALTER TABLE "pages"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "path" ltree NOT NULL,
    ADD COLUMN IF NOT EXISTS "title" citext NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"pages"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "pages" ADD CONSTRAINT "pk_pages" PRIMARY KEY ("id");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"pages"'::pg_catalog.regclass AND conname = 'uq_pages_title') THEN
        ALTER TABLE "pages" ADD CONSTRAINT "uq_pages_title" UNIQUE ("title");
    END IF;
END
$$;

CREATE TABLE IF NOT EXISTS "app"."notes" (
    "id" BIGINT NOT NULL,
    "title" citext NOT NULL,
    "labels" hstore,
    CONSTRAINT "pk_notes" PRIMARY KEY ("id")
);

ALTER TABLE "app"."notes"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "title" citext NOT NULL,
    ADD COLUMN IF NOT EXISTS "labels" hstore;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"app"."notes"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "app"."notes" ADD CONSTRAINT "pk_notes" PRIMARY KEY ("id");
    END IF;
END
$$;
