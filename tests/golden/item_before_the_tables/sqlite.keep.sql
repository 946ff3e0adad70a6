CREATE TABLE IF NOT EXISTS "accounts" (
    "number" INTEGER NOT NULL,
    CONSTRAINT "pk_accounts" PRIMARY KEY ("number")
);
