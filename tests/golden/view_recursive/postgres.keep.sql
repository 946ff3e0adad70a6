CREATE TABLE IF NOT EXISTS "parts" (
    "id" BIGINT NOT NULL,
    "parent" BIGINT,
    CONSTRAINT "pk_parts" PRIMARY KEY ("id"),
    CONSTRAINT "fk_parts_parent" FOREIGN KEY ("parent") REFERENCES "parts" ("id")
);

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_class WHERE oid = pg_catalog.to_regclass('"part_depths"') AND relkind = 'v') THEN
        CREATE VIEW "part_depths" ("id", "depth") AS
WITH RECURSIVE "part_depths" ("id", "depth") AS (
SELECT id, 0 FROM parts WHERE parent IS NULL
UNION ALL
SELECT parts.id, depth + 1 FROM parts JOIN part_depths ON parts.parent = part_depths.id
)
SELECT "id", "depth" FROM "part_depths";
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
        ('depth', 'INTEGER')
    ) AS model (column_name, wanted) ON column_name = attname
    WHERE attrelid = '"part_depths"'::pg_catalog.regclass AND attnum > 0
    AND (
        wanted IS NULL
        OR atttypid <> wanted::pg_catalog.regtype
        AND NOT ARRAY[atttypid, wanted::pg_catalog.regtype::pg_catalog.oid] <@ '{text,varchar}'::pg_catalog.regtype[]::pg_catalog.oid[]
    );
    IF problems IS NOT NULL THEN
        RAISE EXCEPTION 'view %: %', 'part_depths', problems;
    END IF;
END;
    END IF;
END
$$;
