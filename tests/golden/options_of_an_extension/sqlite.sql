CREATE TABLE "profiles" (
    "id" INTEGER NOT NULL,
    "vat" TEXT,
    CONSTRAINT "pk_profiles" PRIMARY KEY ("id")
) STRICT;
