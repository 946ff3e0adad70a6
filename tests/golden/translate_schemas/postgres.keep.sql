CREATE SCHEMA IF NOT EXISTS "shared";

CREATE SCHEMA IF NOT EXISTS "tenant_42";

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_type WHERE oid = pg_catalog.to_regtype('"shared"."currency"') AND typtype = 'e') THEN
        CREATE TYPE "shared"."currency" AS ENUM ('Eur', 'Usd');
    END IF;
END
$$;

CREATE TABLE IF NOT EXISTS "shared"."countries" (
    "id" BIGINT NOT NULL,
    "currency" "shared"."currency" NOT NULL,
    CONSTRAINT "pk_countries" PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "tenant_42"."orders" (
    "id" BIGINT NOT NULL,
    "country" BIGINT NOT NULL,
    "replaces" BIGINT,
    "currency" "shared"."currency" NOT NULL,
    CONSTRAINT "pk_orders" PRIMARY KEY ("id"),
    CONSTRAINT "fk_orders_country" FOREIGN KEY ("country") REFERENCES "shared"."countries" ("id"),
    CONSTRAINT "fk_orders_replaces" FOREIGN KEY ("replaces") REFERENCES "tenant_42"."orders" ("id")
);
