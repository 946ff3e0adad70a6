CREATE SCHEMA IF NOT EXISTS "shared";

CREATE SCHEMA IF NOT EXISTS "tenant_42";

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_type WHERE oid = pg_catalog.to_regtype('"shared"."currency"') AND typtype = 'e') THEN
        CREATE TYPE "shared"."currency" AS ENUM ('Eur', 'Usd');
    END IF;
END
$$;

DO $$
BEGIN
    EXECUTE pg_catalog.format(
        'ALTER TYPE %s ADD VALUE IF NOT EXISTS %L BEFORE %L',
        '"shared"."currency"',
        'Eur',
        (SELECT enumlabel FROM pg_catalog.pg_enum WHERE enumtypid = '"shared"."currency"'::pg_catalog.regtype ORDER BY enumsortorder LIMIT 1)
    );
END
$$;

ALTER TYPE "shared"."currency" ADD VALUE IF NOT EXISTS 'Usd' AFTER 'Eur';

CREATE TABLE IF NOT EXISTS "shared"."countries" (
    "id" BIGINT NOT NULL,
    "currency" "shared"."currency" NOT NULL,
    CONSTRAINT "pk_countries" PRIMARY KEY ("id")
);

ALTER TABLE "shared"."countries"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "currency" "shared"."currency" NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"shared"."countries"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "shared"."countries" ADD CONSTRAINT "pk_countries" PRIMARY KEY ("id");
    END IF;
END
$$;

CREATE TABLE IF NOT EXISTS "tenant_42"."orders" (
    "id" BIGINT NOT NULL,
    "country" BIGINT NOT NULL,
    "replaces" BIGINT,
    "currency" "shared"."currency" NOT NULL,
    CONSTRAINT "pk_orders" PRIMARY KEY ("id"),
    CONSTRAINT "fk_orders_country" FOREIGN KEY ("country") REFERENCES "shared"."countries" ("id"),
    CONSTRAINT "fk_orders_replaces" FOREIGN KEY ("replaces") REFERENCES "tenant_42"."orders" ("id")
);

ALTER TABLE "tenant_42"."orders"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "country" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "replaces" BIGINT,
    ADD COLUMN IF NOT EXISTS "currency" "shared"."currency" NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"tenant_42"."orders"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "tenant_42"."orders" ADD CONSTRAINT "pk_orders" PRIMARY KEY ("id");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"tenant_42"."orders"'::pg_catalog.regclass AND conname = 'fk_orders_country') THEN
        ALTER TABLE "tenant_42"."orders" ADD CONSTRAINT "fk_orders_country" FOREIGN KEY ("country") REFERENCES "shared"."countries" ("id");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"tenant_42"."orders"'::pg_catalog.regclass AND conname = 'fk_orders_replaces') THEN
        ALTER TABLE "tenant_42"."orders" ADD CONSTRAINT "fk_orders_replaces" FOREIGN KEY ("replaces") REFERENCES "tenant_42"."orders" ("id");
    END IF;
END
$$;
