CREATE SCHEMA IF NOT EXISTS "trips";

-- tests/golden/locations/mod.rs:7
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_type WHERE oid = pg_catalog.to_regtype('"trips"."weather"') AND typtype = 'e') THEN
        CREATE TYPE "trips"."weather" AS ENUM ('Fair', 'Foul');
    END IF;
END
$$;

-- tests/golden/locations/mod.rs:7
DO $$
BEGIN
    EXECUTE pg_catalog.format(
        'ALTER TYPE %s ADD VALUE IF NOT EXISTS %L BEFORE %L',
        '"trips"."weather"',
        'Fair',
        (SELECT enumlabel FROM pg_catalog.pg_enum WHERE enumtypid = '"trips"."weather"'::pg_catalog.regtype ORDER BY enumsortorder LIMIT 1)
    );
END
$$;

-- tests/golden/locations/mod.rs:7
ALTER TYPE "trips"."weather" ADD VALUE IF NOT EXISTS 'Foul' AFTER 'Fair';

-- tests/golden/locations/mod.rs:14
CREATE TABLE IF NOT EXISTS "days" (
    "id" BIGINT NOT NULL,
    "number" INTEGER NOT NULL,
    "weather" "trips"."weather" NOT NULL,
    "before" BIGINT,
    CONSTRAINT "pk_days" PRIMARY KEY ("id"),
    CONSTRAINT "fk_days_before" FOREIGN KEY ("before") REFERENCES "days" ("id")
);

-- tests/golden/locations/mod.rs:14
ALTER TABLE "days"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "number" INTEGER NOT NULL,
    ADD COLUMN IF NOT EXISTS "weather" "trips"."weather" NOT NULL,
    ADD COLUMN IF NOT EXISTS "before" BIGINT;

-- tests/golden/locations/mod.rs:14
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"days"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "days" ADD CONSTRAINT "pk_days" PRIMARY KEY ("id");
    END IF;
END
$$;

-- tests/golden/locations/mod.rs:14
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"days"'::pg_catalog.regclass AND conname = 'fk_days_before') THEN
        ALTER TABLE "days" ADD CONSTRAINT "fk_days_before" FOREIGN KEY ("before") REFERENCES "days" ("id");
    END IF;
END
$$;

-- tests/golden/locations/mod.rs:14
CREATE INDEX IF NOT EXISTS "ix_days_number" ON "days" ("number");

-- tests/golden/locations/mod.rs:14
CREATE INDEX IF NOT EXISTS "ix_days_before" ON "days" ("before");
