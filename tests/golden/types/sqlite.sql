-- table `types`, column `exact`: SQLite keeps a decimal of more than 15 digits as a floating-point number
--   golden_tests::types::Types at tests/golden/types/mod.rs:11
-- help: keep it as text, or give it a `precision` of at most 15

CREATE TABLE "types" (
    "id" BLOB NOT NULL,
    "boolean" BOOLEAN NOT NULL,
    "tiny" INTEGER NOT NULL,
    "small" INTEGER NOT NULL,
    "integer" INTEGER NOT NULL,
    "big" INTEGER NOT NULL,
    "unsigned_tiny" INTEGER NOT NULL,
    "unsigned_small" INTEGER NOT NULL,
    "unsigned" INTEGER NOT NULL,
    "real" REAL NOT NULL,
    "double" REAL NOT NULL,
    "price" NUMERIC(10,2) NOT NULL,
    "exact" NUMERIC(38,10) NOT NULL,
    "whole" NUMERIC(9) NOT NULL,
    "text" TEXT NOT NULL,
    "varchar" VARCHAR(320) NOT NULL,
    "bytes" BLOB NOT NULL,
    "date" DATE NOT NULL,
    "time" TIME NOT NULL,
    "timestamp" DATETIME NOT NULL,
    "instant" TIMESTAMP NOT NULL,
    "maybe_instant" TIMESTAMP,
    "json" TEXT NOT NULL,
    "maybe" TEXT,
    CONSTRAINT "pk_types" PRIMARY KEY ("id")
);
