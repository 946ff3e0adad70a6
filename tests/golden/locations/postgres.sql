CREATE SCHEMA IF NOT EXISTS "trips";

-- tests/golden/locations/mod.rs:7
CREATE TYPE "trips"."weather" AS ENUM ('Fair', 'Foul');

-- tests/golden/locations/mod.rs:14
CREATE TABLE "days" (
    "id" BIGINT NOT NULL,
    "number" INTEGER NOT NULL,
    "weather" "trips"."weather" NOT NULL,
    "before" BIGINT,
    CONSTRAINT "pk_days" PRIMARY KEY ("id"),
    CONSTRAINT "fk_days_before" FOREIGN KEY ("before") REFERENCES "days" ("id")
);

-- tests/golden/locations/mod.rs:14
CREATE INDEX "ix_days_number" ON "days" ("number");

-- tests/golden/locations/mod.rs:14
CREATE INDEX "ix_days_before" ON "days" ("before");
