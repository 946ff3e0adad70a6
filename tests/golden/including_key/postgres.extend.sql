CREATE TABLE IF NOT EXISTS "users" (
    "id" BIGINT NOT NULL,
    "email" VARCHAR(100) NOT NULL,
    "name" VARCHAR(100) NOT NULL,
    CONSTRAINT "pk_users" PRIMARY KEY ("id") INCLUDE ("email"),
    CONSTRAINT "uq_users_email" UNIQUE ("email") INCLUDE ("name")
);

ALTER TABLE "users"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "email" VARCHAR(100) NOT NULL,
    ADD COLUMN IF NOT EXISTS "name" VARCHAR(100) NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"users"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "users" ADD CONSTRAINT "pk_users" PRIMARY KEY ("id") INCLUDE ("email");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"users"'::pg_catalog.regclass AND conname = 'uq_users_email') THEN
        ALTER TABLE "users" ADD CONSTRAINT "uq_users_email" UNIQUE ("email") INCLUDE ("name");
    END IF;
END
$$;
