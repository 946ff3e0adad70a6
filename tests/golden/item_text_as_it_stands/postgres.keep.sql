DO $ddl2$
BEGIN
    IF NOT EXISTS (
SELECT FROM pg_catalog.pg_proc -- every function
WHERE proname = 'quoted' -- this one

    ) THEN
        EXECUTE $ddl1$CREATE FUNCTION quoted() RETURNS text LANGUAGE sql AS $$ SELECT $ddl0$it's $ddl0$ $$; -- one line$ddl1$;
    END IF;
END
$ddl2$;
