CREATE SCHEMA IF NOT EXISTS "tenant_42";

CREATE TABLE IF NOT EXISTS "tenant_42"."places" (
    "name" TEXT NOT NULL
);

ALTER TABLE "tenant_42"."places"
    ADD COLUMN IF NOT EXISTS "name" TEXT NOT NULL;

CREATE TABLE IF NOT EXISTS "tenant_42"."cities" (
    "name" TEXT NOT NULL
) INHERITS ("tenant_42"."places");

ALTER TABLE "tenant_42"."cities"
    ADD COLUMN IF NOT EXISTS "name" TEXT NOT NULL;

CREATE TABLE IF NOT EXISTS "tenant_42"."events" (
    "kind" INTEGER NOT NULL
) PARTITION BY LIST ("kind");

ALTER TABLE "tenant_42"."events"
    ADD COLUMN IF NOT EXISTS "kind" INTEGER NOT NULL;

CREATE TABLE IF NOT EXISTS "tenant_42"."events_1" PARTITION OF "tenant_42"."events" FOR VALUES IN (1);
