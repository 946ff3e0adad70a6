CREATE TABLE "events" (
    "id" INTEGER NOT NULL,
    "tenant" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "weight" INTEGER NOT NULL,
    CONSTRAINT "pk_events" PRIMARY KEY ("id")
);

CREATE INDEX "ix_events_weight" ON "events" ("weight" DESC);

CREATE INDEX "ix_events_tenant_at" ON "events" ("tenant", "at" DESC);
