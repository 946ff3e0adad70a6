CREATE TABLE "orders" (
    "id" BIGINT NOT NULL,
    "customer" BIGINT NOT NULL,
    "paid" BOOLEAN NOT NULL,
    CONSTRAINT "pk_orders" PRIMARY KEY ("id")
);

CREATE VIEW "paid_orders" ("id", "customer") AS
SELECT id, customer FROM orders WHERE paid;

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
        ('customer', 'BIGINT')
    ) AS model (column_name, wanted) ON column_name = attname
    WHERE attrelid = '"paid_orders"'::pg_catalog.regclass AND attnum > 0
    AND (
        wanted IS NULL
        OR atttypid <> wanted::pg_catalog.regtype
        AND NOT ARRAY[atttypid, wanted::pg_catalog.regtype::pg_catalog.oid] <@ '{text,varchar}'::pg_catalog.regtype[]::pg_catalog.oid[]
    );
    IF problems IS NOT NULL THEN
        RAISE EXCEPTION 'view %: %', 'paid_orders', problems;
    END IF;
END
$$;

CREATE VIEW "customers" ("customer", "orders") AS
SELECT customer, COUNT(*) FROM paid_orders GROUP BY customer;

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
        ('customer', 'BIGINT'),
        ('orders', 'BIGINT')
    ) AS model (column_name, wanted) ON column_name = attname
    WHERE attrelid = '"customers"'::pg_catalog.regclass AND attnum > 0
    AND (
        wanted IS NULL
        OR atttypid <> wanted::pg_catalog.regtype
        AND NOT ARRAY[atttypid, wanted::pg_catalog.regtype::pg_catalog.oid] <@ '{text,varchar}'::pg_catalog.regtype[]::pg_catalog.oid[]
    );
    IF problems IS NOT NULL THEN
        RAISE EXCEPTION 'view %: %', 'customers', problems;
    END IF;
END
$$;
