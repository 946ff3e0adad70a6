CREATE TYPE "state" AS ENUM ('On', 'Off');

CREATE TABLE "devices" (
    "id" INTEGER NOT NULL,
    "label" VARCHAR(80) NOT NULL,
    "price" NUMERIC(10, 2) NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "state" "state" NOT NULL,
    "image" BYTEA,
    CONSTRAINT "pk_devices" PRIMARY KEY ("id")
);

CREATE VIEW "shown_devices" ("id", "label", "price", "weight", "state", "image", "note") AS
SELECT id, label, price, weight, state, image, 'it''s' FROM devices;

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
        ('id', 'INTEGER'),
        ('label', 'TEXT'),
        ('price', 'NUMERIC'),
        ('weight', 'DOUBLE PRECISION'),
        ('state', '"state"'),
        ('image', 'BYTEA'),
        ('note', 'TEXT')
    ) AS model (column_name, wanted) ON column_name = attname
    WHERE attrelid = '"shown_devices"'::pg_catalog.regclass AND attnum > 0
    AND (
        wanted IS NULL
        OR atttypid <> wanted::pg_catalog.regtype
        AND NOT ARRAY[atttypid, wanted::pg_catalog.regtype::pg_catalog.oid] <@ '{text,varchar}'::pg_catalog.regtype[]::pg_catalog.oid[]
    );
    IF problems IS NOT NULL THEN
        RAISE EXCEPTION 'view %: %', 'shown_devices', problems;
    END IF;
END
$$;
