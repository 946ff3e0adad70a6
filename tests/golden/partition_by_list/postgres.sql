CREATE TABLE "customers" (
    "id" BIGINT NOT NULL,
    "country" VARCHAR(2) NOT NULL,
    CONSTRAINT "pk_customers" PRIMARY KEY ("id", "country")
) PARTITION BY LIST ("country");

CREATE TABLE "customers_dach" PARTITION OF "customers" FOR VALUES IN ('de', 'at', 'ch');

CREATE TABLE "customers_france" PARTITION OF "customers" FOR VALUES IN ('fr');

CREATE TABLE "customers_elsewhere" PARTITION OF "customers" DEFAULT;
