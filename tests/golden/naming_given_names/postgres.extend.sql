CREATE TABLE IF NOT EXISTS "staff" (
    "id" BIGINT NOT NULL,
    "team" BIGINT NOT NULL,
    "number" INTEGER NOT NULL,
    CONSTRAINT "pk_staff" PRIMARY KEY ("id"),
    CONSTRAINT "ck_staff_numbered" CHECK (number > 0),
    CONSTRAINT "ck_staff_92811bcd" CHECK (number < 1000)
);

ALTER TABLE "staff"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "team" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "number" INTEGER NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"staff"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "staff" ADD CONSTRAINT "pk_staff" PRIMARY KEY ("id");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"staff"'::pg_catalog.regclass AND conname = 'ck_staff_numbered') THEN
        ALTER TABLE "staff" ADD CONSTRAINT "ck_staff_numbered" CHECK (number > 0);
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"staff"'::pg_catalog.regclass AND conname = 'ck_staff_92811bcd') THEN
        ALTER TABLE "staff" ADD CONSTRAINT "ck_staff_92811bcd" CHECK (number < 1000);
    END IF;
END
$$;

CREATE INDEX IF NOT EXISTS "by_team" ON "staff" ("team");
