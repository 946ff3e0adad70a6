-- table `orders`, index `ix_orders_customer`: SQLite has no columns that are stored with an index
--   golden_tests::including_index::Order at tests/golden/including_index/mod.rs:7
-- help: take `include` away, or ask for `MetaData::portable` to have it left out with a warning

CREATE TABLE "orders" (
    "id" INTEGER NOT NULL,
    "customer" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "placed" INTEGER NOT NULL,
    CONSTRAINT "pk_orders" PRIMARY KEY ("id")
);

CREATE INDEX "ix_orders_customer" ON "orders" ("customer");
