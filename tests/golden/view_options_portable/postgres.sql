CREATE TABLE "tasks" (
    "id" BIGINT NOT NULL,
    "done" BOOLEAN NOT NULL,
    CONSTRAINT "pk_tasks" PRIMARY KEY ("id")
);

CREATE VIEW "open_tasks" ("id", "done") WITH (security_barrier = true, security_invoker = true) AS
SELECT id, done FROM tasks WHERE NOT done
WITH CASCADED CHECK OPTION;

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
        ('done', 'BOOLEAN')
    ) AS model (column_name, wanted) ON column_name = attname
    WHERE attrelid = '"open_tasks"'::pg_catalog.regclass AND attnum > 0
    AND (
        wanted IS NULL
        OR atttypid <> wanted::pg_catalog.regtype
        AND NOT ARRAY[atttypid, wanted::pg_catalog.regtype::pg_catalog.oid] <@ '{text,varchar}'::pg_catalog.regtype[]::pg_catalog.oid[]
    );
    IF problems IS NOT NULL THEN
        RAISE EXCEPTION 'view %: %', 'open_tasks', problems;
    END IF;
END
$$;

COMMENT ON VIEW "open_tasks" IS 'What is left to do';
