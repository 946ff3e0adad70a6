CREATE TABLE "prices" (
    "id" BIGINT NOT NULL,
    "amount" NUMERIC(10,2) NOT NULL DEFAULT 0,
    "whole" NUMERIC(5) NOT NULL,
    CONSTRAINT "pk_prices" PRIMARY KEY ("id")
);
