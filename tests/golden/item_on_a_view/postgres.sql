CREATE TABLE "words" (
    "id" BIGINT NOT NULL,
    "text" VARCHAR(40) NOT NULL,
    CONSTRAINT "pk_words" PRIMARY KEY ("id")
);

CREATE VIEW "loud_words" ("id", "text") AS
SELECT id, UPPER(text) FROM words;

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
        ('id', 'BIGINT'),
        ('text', 'TEXT')
    ) AS model (column_name, wanted) ON column_name = attname
    WHERE attrelid = '"loud_words"'::pg_catalog.regclass AND attnum > 0
    AND (
        wanted IS NULL
        OR atttypid <> wanted::pg_catalog.regtype
        AND NOT ARRAY[atttypid, wanted::pg_catalog.regtype::pg_catalog.oid] <@ '{text,varchar}'::pg_catalog.regtype[]::pg_catalog.oid[]
    );
    IF problems IS NOT NULL THEN
        RAISE EXCEPTION 'view %: %', 'loud_words', problems;
    END IF;
END
$$;
