CREATE TABLE "accounts" (
    "number" INTEGER NOT NULL,
    CONSTRAINT "pk_accounts" PRIMARY KEY ("number")
);
