DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_type WHERE oid = pg_catalog.to_regtype('"level"') AND typtype = 'e') THEN
        CREATE TYPE "level" AS ENUM ('Low', 'High');
    END IF;
END
$$;

CREATE TABLE IF NOT EXISTS "alarms" (
    "id" BIGINT NOT NULL,
    "level" "level" NOT NULL DEFAULT 'Low',
    CONSTRAINT "pk_alarms" PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "reports" (
    "id" BIGINT NOT NULL,
    "level" "level",
    "worst" "level" NOT NULL,
    CONSTRAINT "pk_reports" PRIMARY KEY ("id")
);
