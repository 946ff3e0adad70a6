CREATE TABLE IF NOT EXISTS "events" (
    "id" BIGINT NOT NULL,
    "tenant" BIGINT NOT NULL,
    "at" BIGINT NOT NULL,
    "weight" INTEGER NOT NULL,
    CONSTRAINT "pk_events" PRIMARY KEY ("id")
);

ALTER TABLE "events"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "tenant" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "at" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "weight" INTEGER NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"events"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "events" ADD CONSTRAINT "pk_events" PRIMARY KEY ("id");
    END IF;
END
$$;

CREATE INDEX IF NOT EXISTS "ix_events_weight" ON "events" ("weight" DESC);

CREATE INDEX IF NOT EXISTS "ix_events_tenant_at" ON "events" ("tenant", "at" DESC);
