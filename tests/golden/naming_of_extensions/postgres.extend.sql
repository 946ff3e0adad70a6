CREATE TABLE IF NOT EXISTS "members" (
    "id" BIGINT NOT NULL,
    "team" BIGINT NOT NULL,
    "level" INTEGER NOT NULL,
    CONSTRAINT "pk_members" PRIMARY KEY ("id")
);

ALTER TABLE "members"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "team" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "level" INTEGER NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"members"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "members" ADD CONSTRAINT "pk_members" PRIMARY KEY ("id");
    END IF;
END
$$;

CREATE INDEX IF NOT EXISTS "idx_members_team" ON "members" ("team");

CREATE INDEX IF NOT EXISTS "idx_members_team_level" ON "members" ("team", "level");
