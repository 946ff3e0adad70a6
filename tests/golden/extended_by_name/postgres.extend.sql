CREATE TABLE IF NOT EXISTS "members" (
    "id" BIGINT NOT NULL,
    "name" INTEGER NOT NULL,
    "rating" INTEGER,
    CONSTRAINT "pk_members" PRIMARY KEY ("id")
);

ALTER TABLE "members"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "name" INTEGER NOT NULL,
    ADD COLUMN IF NOT EXISTS "rating" INTEGER;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"members"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "members" ADD CONSTRAINT "pk_members" PRIMARY KEY ("id");
    END IF;
END
$$;

CREATE INDEX IF NOT EXISTS "ix_members_name" ON "members" ("name");
