CREATE TABLE "readings" (
    "id" BIGINT NOT NULL,
    "sensor" BIGINT NOT NULL,
    "at" BIGINT NOT NULL,
    CONSTRAINT "pk_readings" PRIMARY KEY ("id")
);

CREATE INDEX "ix_readings_at_brin" ON "readings" USING "brin" ("at");

CREATE INDEX "ix_readings_sensor" ON "readings" USING "hash" ("sensor");

CREATE INDEX "ix_readings_at" ON "readings" USING "btree" ("at");
