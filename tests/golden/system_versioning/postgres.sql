CREATE TABLE "prices" (
    "article" BIGINT NOT NULL,
    "cents" BIGINT NOT NULL,
    CONSTRAINT "pk_prices" PRIMARY KEY ("article")
);
