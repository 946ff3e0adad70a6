CREATE TABLE "goods" (
    "id" INTEGER NOT NULL,
    "price" INTEGER NOT NULL,
    CONSTRAINT "pk_goods" PRIMARY KEY ("id"),
    CONSTRAINT "ck_priced" CHECK (price > 0),
    CONSTRAINT "ck_cheap" CHECK (price < 1000000)
);
