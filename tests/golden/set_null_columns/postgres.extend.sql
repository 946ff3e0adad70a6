CREATE TABLE IF NOT EXISTS "teams" (
    "tenant" BIGINT NOT NULL,
    "id" BIGINT NOT NULL,
    CONSTRAINT "pk_teams" PRIMARY KEY ("tenant", "id")
);

ALTER TABLE "teams"
    ADD COLUMN IF NOT EXISTS "tenant" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"teams"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "teams" ADD CONSTRAINT "pk_teams" PRIMARY KEY ("tenant", "id");
    END IF;
END
$$;

CREATE TABLE IF NOT EXISTS "members" (
    "id" BIGINT NOT NULL,
    "tenant" BIGINT NOT NULL,
    "team" BIGINT,
    CONSTRAINT "pk_members" PRIMARY KEY ("id"),
    CONSTRAINT "fk_members_tenant_team" FOREIGN KEY ("tenant", "team") REFERENCES "teams" ("tenant", "id") ON DELETE SET NULL ("team")
);

ALTER TABLE "members"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "tenant" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "team" BIGINT;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"members"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "members" ADD CONSTRAINT "pk_members" PRIMARY KEY ("id");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"members"'::pg_catalog.regclass AND conname = 'fk_members_tenant_team') THEN
        ALTER TABLE "members" ADD CONSTRAINT "fk_members_tenant_team" FOREIGN KEY ("tenant", "team") REFERENCES "teams" ("tenant", "id") ON DELETE SET NULL ("team");
    END IF;
END
$$;
