CREATE TABLE IF NOT EXISTS "parts" (
    "id" BIGINT NOT NULL,
    "box_" INTEGER NOT NULL,
    "slot" INTEGER NOT NULL,
    "in_box" INTEGER,
    "in_slot" INTEGER,
    "whole" BIGINT,
    CONSTRAINT "pk_parts" PRIMARY KEY ("id"),
    CONSTRAINT "uq_parts_box__slot" UNIQUE ("box_", "slot"),
    CONSTRAINT "fk_parts_whole" FOREIGN KEY ("whole") REFERENCES "parts" ("id") ON DELETE SET NULL,
    CONSTRAINT "fk_parts_in_box_in_slot" FOREIGN KEY ("in_box", "in_slot") REFERENCES "parts" ("box_", "slot")
);

ALTER TABLE "parts"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "box_" INTEGER NOT NULL,
    ADD COLUMN IF NOT EXISTS "slot" INTEGER NOT NULL,
    ADD COLUMN IF NOT EXISTS "in_box" INTEGER,
    ADD COLUMN IF NOT EXISTS "in_slot" INTEGER,
    ADD COLUMN IF NOT EXISTS "whole" BIGINT;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"parts"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "parts" ADD CONSTRAINT "pk_parts" PRIMARY KEY ("id");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"parts"'::pg_catalog.regclass AND conname = 'uq_parts_box__slot') THEN
        ALTER TABLE "parts" ADD CONSTRAINT "uq_parts_box__slot" UNIQUE ("box_", "slot");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"parts"'::pg_catalog.regclass AND conname = 'fk_parts_whole') THEN
        ALTER TABLE "parts" ADD CONSTRAINT "fk_parts_whole" FOREIGN KEY ("whole") REFERENCES "parts" ("id") ON DELETE SET NULL;
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"parts"'::pg_catalog.regclass AND conname = 'fk_parts_in_box_in_slot') THEN
        ALTER TABLE "parts" ADD CONSTRAINT "fk_parts_in_box_in_slot" FOREIGN KEY ("in_box", "in_slot") REFERENCES "parts" ("box_", "slot");
    END IF;
END
$$;

CREATE INDEX IF NOT EXISTS "ix_parts_whole" ON "parts" ("whole");
