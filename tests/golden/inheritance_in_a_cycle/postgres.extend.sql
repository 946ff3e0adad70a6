CREATE TABLE IF NOT EXISTS "places" (
    "id" BIGINT NOT NULL,
    "capital" BIGINT,
    CONSTRAINT "pk_places" PRIMARY KEY ("id")
);

ALTER TABLE "places"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "capital" BIGINT;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"places"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "places" ADD CONSTRAINT "pk_places" PRIMARY KEY ("id");
    END IF;
END
$$;

CREATE TABLE IF NOT EXISTS "cities" (
    "id" BIGINT NOT NULL,
    "capital" BIGINT,
    "region" BIGINT,
    CONSTRAINT "pk_cities" PRIMARY KEY ("id")
) INHERITS ("places");

ALTER TABLE "cities"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "capital" BIGINT,
    ADD COLUMN IF NOT EXISTS "region" BIGINT;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"cities"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "cities" ADD CONSTRAINT "pk_cities" PRIMARY KEY ("id");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"places"'::pg_catalog.regclass AND conname = 'fk_places_capital') THEN
        ALTER TABLE "places" ADD CONSTRAINT "fk_places_capital" FOREIGN KEY ("capital") REFERENCES "cities" ("id");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"cities"'::pg_catalog.regclass AND conname = 'fk_cities_region') THEN
        ALTER TABLE "cities" ADD CONSTRAINT "fk_cities_region" FOREIGN KEY ("region") REFERENCES "places" ("id");
    END IF;
END
$$;
