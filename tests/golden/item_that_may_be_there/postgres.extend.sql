DO $ddl0$
BEGIN
    IF NOT EXISTS (
SELECT FROM pg_catalog.pg_type WHERE typname = 'mood'
    ) THEN
        EXECUTE $$CREATE TYPE mood AS ENUM ('sad', 'happy')$$;
    END IF;
END
$ddl0$;
