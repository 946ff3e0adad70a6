CREATE TABLE IF NOT EXISTS "seats" (
    "id" BIGINT NOT NULL,
    "room" INTEGER NOT NULL,
    "number" INTEGER,
    "code" VARCHAR(10),
    CONSTRAINT "pk_seats" PRIMARY KEY ("id"),
    CONSTRAINT "one_code" UNIQUE NULLS NOT DISTINCT ("code"),
    CONSTRAINT "uq_seats_room_number" UNIQUE NULLS NOT DISTINCT ("room", "number")
);

ALTER TABLE "seats"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "room" INTEGER NOT NULL,
    ADD COLUMN IF NOT EXISTS "number" INTEGER,
    ADD COLUMN IF NOT EXISTS "code" VARCHAR(10);

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"seats"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "seats" ADD CONSTRAINT "pk_seats" PRIMARY KEY ("id");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"seats"'::pg_catalog.regclass AND conname = 'one_code') THEN
        ALTER TABLE "seats" ADD CONSTRAINT "one_code" UNIQUE NULLS NOT DISTINCT ("code");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"seats"'::pg_catalog.regclass AND conname = 'uq_seats_room_number') THEN
        ALTER TABLE "seats" ADD CONSTRAINT "uq_seats_room_number" UNIQUE NULLS NOT DISTINCT ("room", "number");
    END IF;
END
$$;
