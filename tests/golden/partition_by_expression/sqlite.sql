CREATE TABLE "orders" (
    "number" INTEGER NOT NULL
);
