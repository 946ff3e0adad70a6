CREATE TABLE IF NOT EXISTS "renamed" (
    "rowId" BIGINT NOT NULL,
    "e-mail" BIGINT NOT NULL,
    "firstName" TEXT,
    CONSTRAINT "pk_renamed" PRIMARY KEY ("rowId"),
    CONSTRAINT "uq_renamed_e-mail" UNIQUE ("e-mail")
);
