CREATE TABLE IF NOT EXISTS "bookings" (
    "id" BIGINT NOT NULL,
    "room" INTEGER NOT NULL,
    "starts" INTEGER NOT NULL,
    "ends" INTEGER NOT NULL,
    "cancelled" BOOLEAN NOT NULL,
    CONSTRAINT "pk_bookings" PRIMARY KEY ("id"),
    CONSTRAINT "ex_bookings_3fc77a3e_d95c1fc5" EXCLUDE USING "gist" ((int4range(room, room, '[]')) WITH &&, (int4range(starts, ends)) WITH &&) WHERE (NOT cancelled)
);

ALTER TABLE "bookings"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "room" INTEGER NOT NULL,
    ADD COLUMN IF NOT EXISTS "starts" INTEGER NOT NULL,
    ADD COLUMN IF NOT EXISTS "ends" INTEGER NOT NULL,
    ADD COLUMN IF NOT EXISTS "cancelled" BOOLEAN NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"bookings"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "bookings" ADD CONSTRAINT "pk_bookings" PRIMARY KEY ("id");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"bookings"'::pg_catalog.regclass AND conname = 'ex_bookings_3fc77a3e_d95c1fc5') THEN
        ALTER TABLE "bookings" ADD CONSTRAINT "ex_bookings_3fc77a3e_d95c1fc5" EXCLUDE USING "gist" ((int4range(room, room, '[]')) WITH &&, (int4range(starts, ends)) WITH &&) WHERE (NOT cancelled);
    END IF;
END
$$;
