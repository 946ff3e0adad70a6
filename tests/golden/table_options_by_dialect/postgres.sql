CREATE UNLOGGED TABLE "readings" (
    "id" BIGINT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    CONSTRAINT "pk_readings" PRIMARY KEY ("id")
);
