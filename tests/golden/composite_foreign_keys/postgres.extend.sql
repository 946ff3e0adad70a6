CREATE TABLE IF NOT EXISTS "flights" (
    "carrier" VARCHAR(3) NOT NULL,
    "number" INTEGER NOT NULL,
    "day" INTEGER NOT NULL,
    CONSTRAINT "pk_flights" PRIMARY KEY ("carrier", "number"),
    CONSTRAINT "uq_flights_number_day" UNIQUE ("number", "day")
);

ALTER TABLE "flights"
    ADD COLUMN IF NOT EXISTS "carrier" VARCHAR(3) NOT NULL,
    ADD COLUMN IF NOT EXISTS "number" INTEGER NOT NULL,
    ADD COLUMN IF NOT EXISTS "day" INTEGER NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"flights"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "flights" ADD CONSTRAINT "pk_flights" PRIMARY KEY ("carrier", "number");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"flights"'::pg_catalog.regclass AND conname = 'uq_flights_number_day') THEN
        ALTER TABLE "flights" ADD CONSTRAINT "uq_flights_number_day" UNIQUE ("number", "day");
    END IF;
END
$$;

CREATE TABLE IF NOT EXISTS "tickets" (
    "id" BIGINT NOT NULL,
    "carrier" VARCHAR(3) NOT NULL,
    "number" INTEGER NOT NULL,
    "day" INTEGER NOT NULL,
    CONSTRAINT "pk_tickets" PRIMARY KEY ("id"),
    CONSTRAINT "fk_tickets_carrier_number" FOREIGN KEY ("carrier", "number") REFERENCES "flights" ("carrier", "number") ON UPDATE CASCADE,
    CONSTRAINT "fk_on_the_day" FOREIGN KEY ("number", "day") REFERENCES "flights" ("number", "day")
);

ALTER TABLE "tickets"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "carrier" VARCHAR(3) NOT NULL,
    ADD COLUMN IF NOT EXISTS "number" INTEGER NOT NULL,
    ADD COLUMN IF NOT EXISTS "day" INTEGER NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"tickets"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "tickets" ADD CONSTRAINT "pk_tickets" PRIMARY KEY ("id");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"tickets"'::pg_catalog.regclass AND conname = 'fk_tickets_carrier_number') THEN
        ALTER TABLE "tickets" ADD CONSTRAINT "fk_tickets_carrier_number" FOREIGN KEY ("carrier", "number") REFERENCES "flights" ("carrier", "number") ON UPDATE CASCADE;
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"tickets"'::pg_catalog.regclass AND conname = 'fk_on_the_day') THEN
        ALTER TABLE "tickets" ADD CONSTRAINT "fk_on_the_day" FOREIGN KEY ("number", "day") REFERENCES "flights" ("number", "day");
    END IF;
END
$$;
