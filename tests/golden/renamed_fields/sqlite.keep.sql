CREATE TABLE IF NOT EXISTS "renamed" (
    "rowId" INTEGER NOT NULL,
    "e-mail" INTEGER NOT NULL,
    "firstName" TEXT,
    CONSTRAINT "pk_renamed" PRIMARY KEY ("rowId"),
    CONSTRAINT "uq_renamed_e-mail" UNIQUE ("e-mail")
);
