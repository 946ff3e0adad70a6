DO $ddl0$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_class WHERE oid = pg_catalog.to_regclass('"a ""view"" of `mine`''s; --"') AND relkind = 'v') THEN
        CREATE VIEW "a ""view"" of `mine`'s; --" ("select ""1""", "$$`'; DROP") AS
SELECT 1, 2 UNION ALL SELECT 3, 4;
DECLARE
    problems text;
BEGIN
    SELECT pg_catalog.string_agg(pg_catalog.format(
        'column %I is %s in the view and %s in the model',
        attname, pg_catalog.format_type(atttypid, atttypmod), COALESCE(wanted, 'not')
    ), '; ' ORDER BY attnum)
    INTO problems
    FROM pg_catalog.pg_attribute
    LEFT JOIN (VALUES
        ('select "1"', 'INTEGER'),
        ('$$`''; DROP', 'INTEGER')
    ) AS model (column_name, wanted) ON column_name = attname
    WHERE attrelid = '"a ""view"" of `mine`''s; --"'::pg_catalog.regclass AND attnum > 0
    AND (
        wanted IS NULL
        OR atttypid <> wanted::pg_catalog.regtype
        AND NOT ARRAY[atttypid, wanted::pg_catalog.regtype::pg_catalog.oid] <@ '{text,varchar}'::pg_catalog.regtype[]::pg_catalog.oid[]
    );
    IF problems IS NOT NULL THEN
        RAISE EXCEPTION 'view %: %', 'a "view" of `mine`''s; --', problems;
    END IF;
END;
    END IF;
END
$ddl0$;
