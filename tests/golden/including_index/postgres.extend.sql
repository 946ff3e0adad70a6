CREATE TABLE IF NOT EXISTS "orders" (
    "id" BIGINT NOT NULL,
    "customer" BIGINT NOT NULL,
    "total" BIGINT NOT NULL,
    "placed" BIGINT NOT NULL,
    CONSTRAINT "pk_orders" PRIMARY KEY ("id")
);

ALTER TABLE "orders"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "customer" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "total" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "placed" BIGINT NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"orders"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "orders" ADD CONSTRAINT "pk_orders" PRIMARY KEY ("id");
    END IF;
END
$$;

CREATE INDEX IF NOT EXISTS "ix_orders_customer" ON "orders" ("customer") INCLUDE ("total", "placed");
