CREATE SCHEMA IF NOT EXISTS "trips";

-- tests/golden/locations/mod.rs:7
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_type WHERE oid = pg_catalog.to_regtype('"trips"."weather"') AND typtype = 'e') THEN
        CREATE TYPE "trips"."weather" AS ENUM ('Fair', 'Foul');
    END IF;
END
$$;

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
CREATE INDEX IF NOT EXISTS "ix_days_number" ON "days" ("number");

-- tests/golden/locations/mod.rs:14
CREATE INDEX IF NOT EXISTS "ix_days_before" ON "days" ("before");
