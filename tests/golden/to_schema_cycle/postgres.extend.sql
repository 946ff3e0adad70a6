CREATE SCHEMA IF NOT EXISTS "tenant_42";

CREATE TABLE IF NOT EXISTS "tenant_42"."members" (
    "id" BIGINT NOT NULL,
    "team" BIGINT NOT NULL,
    CONSTRAINT "pk_members" PRIMARY KEY ("id")
);

ALTER TABLE "tenant_42"."members"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "team" BIGINT NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"tenant_42"."members"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "tenant_42"."members" ADD CONSTRAINT "pk_members" PRIMARY KEY ("id");
    END IF;
END
$$;

CREATE TABLE IF NOT EXISTS "tenant_42"."teams" (
    "id" BIGINT NOT NULL,
    "lead" BIGINT,
    CONSTRAINT "pk_teams" PRIMARY KEY ("id")
);

ALTER TABLE "tenant_42"."teams"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "lead" BIGINT;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"tenant_42"."teams"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "tenant_42"."teams" ADD CONSTRAINT "pk_teams" PRIMARY KEY ("id");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"tenant_42"."members"'::pg_catalog.regclass AND conname = 'fk_members_team') THEN
        ALTER TABLE "tenant_42"."members" ADD CONSTRAINT "fk_members_team" FOREIGN KEY ("team") REFERENCES "tenant_42"."teams" ("id");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"tenant_42"."teams"'::pg_catalog.regclass AND conname = 'fk_teams_lead') THEN
        ALTER TABLE "tenant_42"."teams" ADD CONSTRAINT "fk_teams_lead" FOREIGN KEY ("lead") REFERENCES "tenant_42"."members" ("id");
    END IF;
END
$$;
