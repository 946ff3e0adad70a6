DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_type WHERE oid = pg_catalog.to_regtype('"level"') AND typtype = 'e') THEN
        CREATE TYPE "level" AS ENUM ('Low', 'High');
    END IF;
END
$$;

DO $$
BEGIN
    EXECUTE pg_catalog.format(
        'ALTER TYPE %s ADD VALUE IF NOT EXISTS %L BEFORE %L',
        '"level"',
        'Low',
        (SELECT enumlabel FROM pg_catalog.pg_enum WHERE enumtypid = '"level"'::pg_catalog.regtype ORDER BY enumsortorder LIMIT 1)
    );
END
$$;

ALTER TYPE "level" ADD VALUE IF NOT EXISTS 'High' AFTER 'Low';

CREATE TABLE IF NOT EXISTS "alarms" (
    "id" BIGINT NOT NULL,
    "level" "level" NOT NULL DEFAULT 'Low',
    CONSTRAINT "pk_alarms" PRIMARY KEY ("id")
);

ALTER TABLE "alarms"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "level" "level" NOT NULL DEFAULT 'Low';

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"alarms"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "alarms" ADD CONSTRAINT "pk_alarms" PRIMARY KEY ("id");
    END IF;
END
$$;

CREATE TABLE IF NOT EXISTS "reports" (
    "id" BIGINT NOT NULL,
    "level" "level",
    "worst" "level" NOT NULL,
    CONSTRAINT "pk_reports" PRIMARY KEY ("id")
);

ALTER TABLE "reports"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "level" "level",
    ADD COLUMN IF NOT EXISTS "worst" "level" NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"reports"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "reports" ADD CONSTRAINT "pk_reports" PRIMARY KEY ("id");
    END IF;
END
$$;
