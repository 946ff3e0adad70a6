CREATE TABLE "visits" (
    "id" BIGINT NOT NULL,
    "at" BIGINT NOT NULL,
    CONSTRAINT "pk_visits" PRIMARY KEY ("id")
);

CREATE INDEX "ix_visits_at" ON "visits" ("at");

COMMENT ON INDEX "ix_visits_at" IS 'the board''s "latest" list';
