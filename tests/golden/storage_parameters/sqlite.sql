CREATE TABLE "counters" (
    "id" INTEGER NOT NULL,
    "hits" INTEGER NOT NULL,
    CONSTRAINT "pk_counters" PRIMARY KEY ("id")
);
