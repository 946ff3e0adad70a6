CREATE TABLE "prices" (
    "article" INTEGER NOT NULL,
    "cents" INTEGER NOT NULL,
    CONSTRAINT "pk_prices" PRIMARY KEY ("article")
);
