CREATE TABLE IF NOT EXISTS "slots" (
    "id" BIGINT NOT NULL,
    "room" INTEGER NOT NULL,
    "seat" INTEGER,
    CONSTRAINT "pk_slots" PRIMARY KEY ("id")
);

ALTER TABLE "slots"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "room" INTEGER NOT NULL,
    ADD COLUMN IF NOT EXISTS "seat" INTEGER;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"slots"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "slots" ADD CONSTRAINT "pk_slots" PRIMARY KEY ("id");
    END IF;
END
$$;

CREATE UNIQUE INDEX IF NOT EXISTS "ux_slots_room_seat" ON "slots" ("room", "seat") NULLS NOT DISTINCT;
