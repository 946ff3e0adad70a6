CREATE TABLE IF NOT EXISTS "orders" (
    "shop" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "receipt" VARCHAR(36) NOT NULL,
    CONSTRAINT "pk_orders" PRIMARY KEY ("shop", "number"),
    CONSTRAINT "uq_orders_receipt" UNIQUE ("receipt")
);

CREATE TABLE IF NOT EXISTS "order_lines" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_order_lines" PRIMARY KEY AUTOINCREMENT,
    "shop" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "receipt" VARCHAR(36) NOT NULL,
    "replaces" INTEGER,
    "bundle" INTEGER,
    CONSTRAINT "fk_order_lines_receipt" FOREIGN KEY ("receipt") REFERENCES "orders" ("receipt") ON DELETE RESTRICT,
    CONSTRAINT "fk_order_lines_replaces" FOREIGN KEY ("replaces") REFERENCES "order_lines" ("id") ON DELETE SET NULL,
    CONSTRAINT "fk_bundle" FOREIGN KEY ("bundle") REFERENCES "order_lines" ("id"),
    CONSTRAINT "fk_order_lines_shop_number" FOREIGN KEY ("shop", "number") REFERENCES "orders" ("shop", "number") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE INDEX IF NOT EXISTS "ix_order_lines_replaces" ON "order_lines" ("replaces");
