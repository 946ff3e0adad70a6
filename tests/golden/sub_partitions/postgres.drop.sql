DROP TABLE IF EXISTS "a_sales_eu_new";

DROP TABLE IF EXISTS "sales_eu";

DROP TABLE IF EXISTS "sales";
