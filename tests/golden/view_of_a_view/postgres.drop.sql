DROP VIEW IF EXISTS "customers";

DROP VIEW IF EXISTS "paid_orders";

DROP TABLE IF EXISTS "orders";
