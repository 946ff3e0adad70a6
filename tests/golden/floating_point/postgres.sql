CREATE TABLE "measures" (
    "id" BIGINT NOT NULL,
    "narrow" REAL NOT NULL,
    "wide" DOUBLE PRECISION NOT NULL DEFAULT 1.5,
    CONSTRAINT "pk_measures" PRIMARY KEY ("id")
);
