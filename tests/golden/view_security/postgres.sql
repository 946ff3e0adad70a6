CREATE TABLE "letters" (
    "id" BIGINT NOT NULL,
    "owner" TEXT NOT NULL,
    CONSTRAINT "pk_letters" PRIMARY KEY ("id")
);

CREATE VIEW "own_letters" ("id") WITH (security_barrier = true) AS
SELECT id FROM letters WHERE owner = CURRENT_USER;

DO $$
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
        ('id', 'BIGINT')
    ) AS model (column_name, wanted) ON column_name = attname
    WHERE attrelid = '"own_letters"'::pg_catalog.regclass AND attnum > 0
    AND (
        wanted IS NULL
        OR atttypid <> wanted::pg_catalog.regtype
        AND NOT ARRAY[atttypid, wanted::pg_catalog.regtype::pg_catalog.oid] <@ '{text,varchar}'::pg_catalog.regtype[]::pg_catalog.oid[]
    );
    IF problems IS NOT NULL THEN
        RAISE EXCEPTION 'view %: %', 'own_letters', problems;
    END IF;
END
$$;

CREATE VIEW "readable_letters" ("id") WITH (security_invoker = true) AS
SELECT id FROM letters;

DO $$
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
        ('id', 'BIGINT')
    ) AS model (column_name, wanted) ON column_name = attname
    WHERE attrelid = '"readable_letters"'::pg_catalog.regclass AND attnum > 0
    AND (
        wanted IS NULL
        OR atttypid <> wanted::pg_catalog.regtype
        AND NOT ARRAY[atttypid, wanted::pg_catalog.regtype::pg_catalog.oid] <@ '{text,varchar}'::pg_catalog.regtype[]::pg_catalog.oid[]
    );
    IF problems IS NOT NULL THEN
        RAISE EXCEPTION 'view %: %', 'readable_letters', problems;
    END IF;
END
$$;
