CREATE TABLE "measures" (
    "id" INTEGER NOT NULL,
    "narrow" REAL NOT NULL,
    "wide" REAL NOT NULL DEFAULT 1.5,
    CONSTRAINT "pk_measures" PRIMARY KEY ("id")
);
