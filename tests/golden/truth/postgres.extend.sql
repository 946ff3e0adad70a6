CREATE TABLE IF NOT EXISTS "switches" (
    "id" BIGINT NOT NULL,
    "on" BOOLEAN NOT NULL DEFAULT TRUE,
    "locked" BOOLEAN NOT NULL DEFAULT FALSE,
    "seen" BOOLEAN,
    CONSTRAINT "pk_switches" PRIMARY KEY ("id")
);

ALTER TABLE "switches"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "on" BOOLEAN NOT NULL DEFAULT TRUE,
    ADD COLUMN IF NOT EXISTS "locked" BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN IF NOT EXISTS "seen" BOOLEAN;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"switches"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "switches" ADD CONSTRAINT "pk_switches" PRIMARY KEY ("id");
    END IF;
END
$$;
