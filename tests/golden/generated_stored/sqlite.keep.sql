CREATE TABLE IF NOT EXISTS "lines" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_lines" PRIMARY KEY AUTOINCREMENT,
    "price" INTEGER NOT NULL,
    "amount" INTEGER NOT NULL,
    "total" INTEGER GENERATED ALWAYS AS (price * amount) STORED
);

CREATE INDEX IF NOT EXISTS "ix_lines_total" ON "lines" ("total");
