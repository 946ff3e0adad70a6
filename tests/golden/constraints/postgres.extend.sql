CREATE TABLE IF NOT EXISTS "bookings" (
    "id" BIGINT NOT NULL,
    "room" INTEGER NOT NULL,
    "starts" INTEGER NOT NULL,
    "ends" INTEGER NOT NULL,
    "code" VARCHAR(12),
    CONSTRAINT "pk_bookings" PRIMARY KEY ("id"),
    CONSTRAINT "uq_bookings_code" UNIQUE ("code"),
    CONSTRAINT "uq_bookings_room_starts" UNIQUE ("room", "starts"),
    CONSTRAINT "one_end" UNIQUE ("ends", "room"),
    CONSTRAINT "ck_bookings_room" CHECK (room > 0),
    CONSTRAINT "in_order" CHECK (starts < ends),
    CONSTRAINT "ck_bookings_303019d8" CHECK (room <> 13)
);

ALTER TABLE "bookings"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "room" INTEGER NOT NULL,
    ADD COLUMN IF NOT EXISTS "starts" INTEGER NOT NULL,
    ADD COLUMN IF NOT EXISTS "ends" INTEGER NOT NULL,
    ADD COLUMN IF NOT EXISTS "code" VARCHAR(12);

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"bookings"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "bookings" ADD CONSTRAINT "pk_bookings" PRIMARY KEY ("id");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"bookings"'::pg_catalog.regclass AND conname = 'uq_bookings_code') THEN
        ALTER TABLE "bookings" ADD CONSTRAINT "uq_bookings_code" UNIQUE ("code");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"bookings"'::pg_catalog.regclass AND conname = 'uq_bookings_room_starts') THEN
        ALTER TABLE "bookings" ADD CONSTRAINT "uq_bookings_room_starts" UNIQUE ("room", "starts");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"bookings"'::pg_catalog.regclass AND conname = 'one_end') THEN
        ALTER TABLE "bookings" ADD CONSTRAINT "one_end" UNIQUE ("ends", "room");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"bookings"'::pg_catalog.regclass AND conname = 'ck_bookings_room') THEN
        ALTER TABLE "bookings" ADD CONSTRAINT "ck_bookings_room" CHECK (room > 0);
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"bookings"'::pg_catalog.regclass AND conname = 'in_order') THEN
        ALTER TABLE "bookings" ADD CONSTRAINT "in_order" CHECK (starts < ends);
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"bookings"'::pg_catalog.regclass AND conname = 'ck_bookings_303019d8') THEN
        ALTER TABLE "bookings" ADD CONSTRAINT "ck_bookings_303019d8" CHECK (room <> 13);
    END IF;
END
$$;
