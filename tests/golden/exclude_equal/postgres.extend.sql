CREATE TABLE IF NOT EXISTS "ranks" (
    "id" BIGINT NOT NULL,
    "place" INTEGER NOT NULL,
    CONSTRAINT "pk_ranks" PRIMARY KEY ("id"),
    CONSTRAINT "one_a_place" EXCLUDE ("place" WITH =) DEFERRABLE INITIALLY DEFERRED
);

ALTER TABLE "ranks"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "place" INTEGER NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"ranks"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "ranks" ADD CONSTRAINT "pk_ranks" PRIMARY KEY ("id");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"ranks"'::pg_catalog.regclass AND conname = 'one_a_place') THEN
        ALTER TABLE "ranks" ADD CONSTRAINT "one_a_place" EXCLUDE ("place" WITH =) DEFERRABLE INITIALLY DEFERRED;
    END IF;
END
$$;
