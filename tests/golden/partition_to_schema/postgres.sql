CREATE SCHEMA IF NOT EXISTS "tenant_42";

CREATE TABLE "tenant_42"."places" (
    "name" TEXT NOT NULL
);

CREATE TABLE "tenant_42"."cities" (
    "name" TEXT NOT NULL
) INHERITS ("tenant_42"."places");

CREATE TABLE "tenant_42"."events" (
    "kind" INTEGER NOT NULL
) PARTITION BY LIST ("kind");

CREATE TABLE "tenant_42"."events_1" PARTITION OF "tenant_42"."events" FOR VALUES IN (1);
