DO $ddl0$
BEGIN
    IF NOT EXISTS (
SELECT FROM pg_catalog.pg_type WHERE typname = 'percentage' AND typtype = 'd'
    ) THEN
        EXECUTE $$CREATE DOMAIN percentage AS integer CHECK (VALUE BETWEEN 0 AND 100)$$;
    END IF;
END
$ddl0$;

CREATE TABLE IF NOT EXISTS "progress" (
    "id" BIGINT NOT NULL,
    "done" percentage NOT NULL,
    CONSTRAINT "pk_progress" PRIMARY KEY ("id")
);
