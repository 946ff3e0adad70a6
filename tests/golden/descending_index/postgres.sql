CREATE TABLE "events" (
    "id" BIGINT NOT NULL,
    "tenant" BIGINT NOT NULL,
    "at" BIGINT NOT NULL,
    "weight" INTEGER NOT NULL,
    CONSTRAINT "pk_events" PRIMARY KEY ("id")
);

CREATE INDEX "ix_events_weight" ON "events" ("weight" DESC);

CREATE INDEX "ix_events_tenant_at" ON "events" ("tenant", "at" DESC);
