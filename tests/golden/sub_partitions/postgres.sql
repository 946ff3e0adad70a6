CREATE TABLE "sales" (
    "id" BIGINT NOT NULL,
    "region" VARCHAR(8) NOT NULL,
    "year" INTEGER NOT NULL,
    CONSTRAINT "pk_sales" PRIMARY KEY ("id", "region", "year")
) PARTITION BY LIST ("region");

CREATE TABLE "sales_eu" PARTITION OF "sales" FOR VALUES IN ('eu') PARTITION BY RANGE ("year");

CREATE TABLE "sales_eu_old" PARTITION OF "sales_eu" FOR VALUES FROM (MINVALUE) TO (2020);

CREATE TABLE "a_sales_eu_new" PARTITION OF "sales_eu" FOR VALUES FROM (2020) TO (MAXVALUE);
