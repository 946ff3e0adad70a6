DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_type WHERE oid = pg_catalog.to_regtype('"rank"') AND typtype = 'e') THEN
        CREATE TYPE "rank" AS ENUM ('Junior', 'Senior');
    END IF;
END
$$;

DO $$
BEGIN
    EXECUTE pg_catalog.format(
        'ALTER TYPE %s ADD VALUE IF NOT EXISTS %L BEFORE %L',
        '"rank"',
        'Junior',
        (SELECT enumlabel FROM pg_catalog.pg_enum WHERE enumtypid = '"rank"'::pg_catalog.regtype ORDER BY enumsortorder LIMIT 1)
    );
END
$$;

ALTER TYPE "rank" ADD VALUE IF NOT EXISTS 'Senior' AFTER 'Junior';

CREATE TABLE IF NOT EXISTS "staff" (
    "id" BIGINT NOT NULL,
    "team" BIGINT NOT NULL,
    "number" INTEGER NOT NULL,
    "rank" "rank" NOT NULL,
    "badge" INTEGER NOT NULL,
    CONSTRAINT "staff_key" PRIMARY KEY ("id"),
    CONSTRAINT "staff_teamnumber_once" UNIQUE ("team", "number"),
    CONSTRAINT "number of staff" CHECK (number > 0),
    CONSTRAINT "staff.team -> staff.id" FOREIGN KEY ("team") REFERENCES "staff" ("id")
);

ALTER TABLE "staff"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "team" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "number" INTEGER NOT NULL,
    ADD COLUMN IF NOT EXISTS "rank" "rank" NOT NULL,
    ADD COLUMN IF NOT EXISTS "badge" INTEGER NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"staff"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "staff" ADD CONSTRAINT "staff_key" PRIMARY KEY ("id");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"staff"'::pg_catalog.regclass AND conname = 'staff_teamnumber_once') THEN
        ALTER TABLE "staff" ADD CONSTRAINT "staff_teamnumber_once" UNIQUE ("team", "number");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"staff"'::pg_catalog.regclass AND conname = 'number of staff') THEN
        ALTER TABLE "staff" ADD CONSTRAINT "number of staff" CHECK (number > 0);
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"staff"'::pg_catalog.regclass AND conname = 'staff.team -> staff.id') THEN
        ALTER TABLE "staff" ADD CONSTRAINT "staff.team -> staff.id" FOREIGN KEY ("team") REFERENCES "staff" ("id");
    END IF;
END
$$;

CREATE INDEX IF NOT EXISTS "by staff_team" ON "staff" ("team");

CREATE UNIQUE INDEX IF NOT EXISTS "100% by badge" ON "staff" ("badge");

CREATE INDEX IF NOT EXISTS "by staff_team_staff_rank" ON "staff" ("team", "rank");
