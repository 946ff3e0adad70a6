CREATE TABLE "goods" (
    "id" BIGINT NOT NULL,
    "price" BIGINT NOT NULL,
    CONSTRAINT "pk_goods" PRIMARY KEY ("id"),
    CONSTRAINT "ck_priced" CHECK (price > 0) NO INHERIT,
    CONSTRAINT "ck_cheap" CHECK (price < 1000000)
);
