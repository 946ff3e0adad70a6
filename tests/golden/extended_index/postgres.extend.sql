CREATE TABLE IF NOT EXISTS "profiles" (
    "id" BIGINT NOT NULL,
    "email" VARCHAR(100) NOT NULL,
    "score" INTEGER,
    CONSTRAINT "pk_profiles" PRIMARY KEY ("id")
);

ALTER TABLE "profiles"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "email" VARCHAR(100) NOT NULL,
    ADD COLUMN IF NOT EXISTS "score" INTEGER;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"profiles"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "profiles" ADD CONSTRAINT "pk_profiles" PRIMARY KEY ("id");
    END IF;
END
$$;

CREATE UNIQUE INDEX IF NOT EXISTS "ux_profiles_email" ON "profiles" ("email") WHERE email <> '';

CREATE INDEX IF NOT EXISTS "ix_profiles_score" ON "profiles" ("score" DESC);
