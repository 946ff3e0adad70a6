CREATE TABLE "readings" (
    "id" INTEGER NOT NULL,
    "value" REAL NOT NULL,
    CONSTRAINT "pk_readings" PRIMARY KEY ("id")
) WITHOUT ROWID;
