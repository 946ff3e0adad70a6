CREATE TABLE "orders" (
    "id" BIGINT NOT NULL,
    "customer" BIGINT NOT NULL,
    "total" BIGINT NOT NULL,
    "placed" BIGINT NOT NULL,
    CONSTRAINT "pk_orders" PRIMARY KEY ("id")
);

CREATE INDEX "ix_orders_customer" ON "orders" ("customer") INCLUDE ("total", "placed");
