CREATE TABLE "orders" (
    "id" INTEGER NOT NULL,
    "customer" INTEGER NOT NULL,
    "paid" BOOLEAN NOT NULL,
    CONSTRAINT "pk_orders" PRIMARY KEY ("id")
);

CREATE VIEW "paid_orders" ("id", "customer") AS
SELECT id, customer FROM orders WHERE paid;

SELECT "id", "customer" FROM "paid_orders" LIMIT 0;

CREATE VIEW "customers" ("customer", "orders") AS
SELECT customer, COUNT(*) FROM paid_orders GROUP BY customer;

SELECT "customer", "orders" FROM "customers" LIMIT 0;
