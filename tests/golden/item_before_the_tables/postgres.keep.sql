CREATE OR REPLACE FUNCTION is_even(number bigint) RETURNS boolean LANGUAGE sql IMMUTABLE RETURN number % 2 = 0;

DO $ddl0$
BEGIN
    IF NOT EXISTS (
SELECT FROM pg_catalog.pg_type WHERE typname = 'even_number' AND typtype = 'd'
    ) THEN
        EXECUTE $$CREATE DOMAIN even_number AS bigint CHECK (is_even(VALUE))$$;
    END IF;
END
$ddl0$;

CREATE TABLE IF NOT EXISTS "accounts" (
    "number" even_number NOT NULL,
    CONSTRAINT "pk_accounts" PRIMARY KEY ("number")
);
