CREATE TABLE IF NOT EXISTS "positions" (
    "id" BIGINT NOT NULL,
    "list" BIGINT NOT NULL,
    "place" INTEGER NOT NULL,
    CONSTRAINT "pk_positions" PRIMARY KEY ("id") DEFERRABLE,
    CONSTRAINT "uq_positions_place" UNIQUE ("place") DEFERRABLE,
    CONSTRAINT "uq_positions_list_place" UNIQUE ("list", "place") DEFERRABLE INITIALLY DEFERRED
);

ALTER TABLE "positions"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "list" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "place" INTEGER NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"positions"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "positions" ADD CONSTRAINT "pk_positions" PRIMARY KEY ("id") DEFERRABLE;
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"positions"'::pg_catalog.regclass AND conname = 'uq_positions_place') THEN
        ALTER TABLE "positions" ADD CONSTRAINT "uq_positions_place" UNIQUE ("place") DEFERRABLE;
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"positions"'::pg_catalog.regclass AND conname = 'uq_positions_list_place') THEN
        ALTER TABLE "positions" ADD CONSTRAINT "uq_positions_list_place" UNIQUE ("list", "place") DEFERRABLE INITIALLY DEFERRED;
    END IF;
END
$$;
