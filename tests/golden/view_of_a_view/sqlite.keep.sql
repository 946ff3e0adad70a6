CREATE TABLE IF NOT EXISTS "orders" (
    "id" INTEGER NOT NULL,
    "customer" INTEGER NOT NULL,
    "paid" BOOLEAN NOT NULL,
    CONSTRAINT "pk_orders" PRIMARY KEY ("id")
);

CREATE VIEW IF NOT EXISTS "paid_orders" ("id", "customer") AS
SELECT id, customer FROM orders WHERE paid;

CREATE VIEW IF NOT EXISTS "customers" ("customer", "orders") AS
SELECT customer, COUNT(*) FROM paid_orders GROUP BY customer;
