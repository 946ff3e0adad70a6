CREATE SCHEMA IF NOT EXISTS "tenant_42";

CREATE TYPE "tenant_42"."role" AS ENUM ('Reader', 'Writer');

CREATE TABLE "tenant_42"."users" (
    "id" BIGINT NOT NULL,
    "email" VARCHAR(320) NOT NULL,
    "role" "tenant_42"."role" NOT NULL,
    "invited_by" BIGINT,
    CONSTRAINT "pk_users" PRIMARY KEY ("id"),
    CONSTRAINT "uq_users_email" UNIQUE ("email"),
    CONSTRAINT "fk_users_invited_by" FOREIGN KEY ("invited_by") REFERENCES "tenant_42"."users" ("id")
);

CREATE INDEX "by_inviter" ON "tenant_42"."users" ("invited_by");

CREATE TABLE "tenant_42"."notes" (
    "id" BIGINT NOT NULL,
    "author" BIGINT NOT NULL,
    CONSTRAINT "pk_notes" PRIMARY KEY ("id"),
    CONSTRAINT "fk_notes_author" FOREIGN KEY ("author") REFERENCES "tenant_42"."users" ("id") ON DELETE CASCADE
);

CREATE INDEX "ix_notes_author" ON "tenant_42"."notes" ("author");
