CREATE SCHEMA IF NOT EXISTS "tenant_42";

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_type WHERE oid = pg_catalog.to_regtype('"tenant_42"."role"') AND typtype = 'e') THEN
        CREATE TYPE "tenant_42"."role" AS ENUM ('Reader', 'Writer');
    END IF;
END
$$;

DO $$
BEGIN
    EXECUTE pg_catalog.format(
        'ALTER TYPE %s ADD VALUE IF NOT EXISTS %L BEFORE %L',
        '"tenant_42"."role"',
        'Reader',
        (SELECT enumlabel FROM pg_catalog.pg_enum WHERE enumtypid = '"tenant_42"."role"'::pg_catalog.regtype ORDER BY enumsortorder LIMIT 1)
    );
END
$$;

ALTER TYPE "tenant_42"."role" ADD VALUE IF NOT EXISTS 'Writer' AFTER 'Reader';

CREATE TABLE IF NOT EXISTS "tenant_42"."users" (
    "id" BIGINT NOT NULL,
    "email" VARCHAR(320) NOT NULL,
    "role" "tenant_42"."role" NOT NULL,
    "invited_by" BIGINT,
    CONSTRAINT "pk_users" PRIMARY KEY ("id"),
    CONSTRAINT "uq_users_email" UNIQUE ("email"),
    CONSTRAINT "fk_users_invited_by" FOREIGN KEY ("invited_by") REFERENCES "tenant_42"."users" ("id")
);

ALTER TABLE "tenant_42"."users"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "email" VARCHAR(320) NOT NULL,
    ADD COLUMN IF NOT EXISTS "role" "tenant_42"."role" NOT NULL,
    ADD COLUMN IF NOT EXISTS "invited_by" BIGINT;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"tenant_42"."users"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "tenant_42"."users" ADD CONSTRAINT "pk_users" PRIMARY KEY ("id");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"tenant_42"."users"'::pg_catalog.regclass AND conname = 'uq_users_email') THEN
        ALTER TABLE "tenant_42"."users" ADD CONSTRAINT "uq_users_email" UNIQUE ("email");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"tenant_42"."users"'::pg_catalog.regclass AND conname = 'fk_users_invited_by') THEN
        ALTER TABLE "tenant_42"."users" ADD CONSTRAINT "fk_users_invited_by" FOREIGN KEY ("invited_by") REFERENCES "tenant_42"."users" ("id");
    END IF;
END
$$;

CREATE INDEX IF NOT EXISTS "by_inviter" ON "tenant_42"."users" ("invited_by");

CREATE TABLE IF NOT EXISTS "tenant_42"."notes" (
    "id" BIGINT NOT NULL,
    "author" BIGINT NOT NULL,
    CONSTRAINT "pk_notes" PRIMARY KEY ("id"),
    CONSTRAINT "fk_notes_author" FOREIGN KEY ("author") REFERENCES "tenant_42"."users" ("id") ON DELETE CASCADE
);

ALTER TABLE "tenant_42"."notes"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "author" BIGINT NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"tenant_42"."notes"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "tenant_42"."notes" ADD CONSTRAINT "pk_notes" PRIMARY KEY ("id");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"tenant_42"."notes"'::pg_catalog.regclass AND conname = 'fk_notes_author') THEN
        ALTER TABLE "tenant_42"."notes" ADD CONSTRAINT "fk_notes_author" FOREIGN KEY ("author") REFERENCES "tenant_42"."users" ("id") ON DELETE CASCADE;
    END IF;
END
$$;

CREATE INDEX IF NOT EXISTS "ix_notes_author" ON "tenant_42"."notes" ("author");
