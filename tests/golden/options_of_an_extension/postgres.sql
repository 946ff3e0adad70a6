CREATE UNLOGGED TABLE "profiles" (
    "id" BIGINT NOT NULL,
    "vat" VARCHAR(20),
    CONSTRAINT "pk_profiles" PRIMARY KEY ("id")
) WITH (fillfactor = 80);
