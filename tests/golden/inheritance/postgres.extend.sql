CREATE TABLE IF NOT EXISTS "cities" (
    "id" BIGINT NOT NULL,
    "name" VARCHAR(80) NOT NULL,
    "population" BIGINT NOT NULL,
    CONSTRAINT "pk_cities" PRIMARY KEY ("id"),
    CONSTRAINT "ck_cities_26357c67" CHECK (population >= 0)
);

ALTER TABLE "cities"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "name" VARCHAR(80) NOT NULL,
    ADD COLUMN IF NOT EXISTS "population" BIGINT NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"cities"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "cities" ADD CONSTRAINT "pk_cities" PRIMARY KEY ("id");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"cities"'::pg_catalog.regclass AND conname = 'ck_cities_26357c67') THEN
        ALTER TABLE "cities" ADD CONSTRAINT "ck_cities_26357c67" CHECK (population >= 0);
    END IF;
END
$$;

CREATE TABLE IF NOT EXISTS "capitals" (
    "id" BIGINT NOT NULL,
    "name" VARCHAR(80) NOT NULL,
    "population" BIGINT NOT NULL,
    "country" VARCHAR(2) NOT NULL,
    CONSTRAINT "pk_capitals" PRIMARY KEY ("id"),
    CONSTRAINT "uq_capitals_country" UNIQUE ("country")
) INHERITS ("cities");

ALTER TABLE "capitals"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "name" VARCHAR(80) NOT NULL,
    ADD COLUMN IF NOT EXISTS "population" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "country" VARCHAR(2) NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"capitals"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "capitals" ADD CONSTRAINT "pk_capitals" PRIMARY KEY ("id");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"capitals"'::pg_catalog.regclass AND conname = 'uq_capitals_country') THEN
        ALTER TABLE "capitals" ADD CONSTRAINT "uq_capitals_country" UNIQUE ("country");
    END IF;
END
$$;
