CREATE TABLE "tenant_42"."users" (
    "id" INTEGER NOT NULL,
    "email" VARCHAR(320) NOT NULL,
    "role" TEXT NOT NULL,
    "invited_by" INTEGER,
    CONSTRAINT "pk_users" PRIMARY KEY ("id"),
    CONSTRAINT "uq_users_email" UNIQUE ("email"),
    CONSTRAINT "ck_users_role_enum" CHECK ("role" IN ('Reader', 'Writer')),
    CONSTRAINT "fk_users_invited_by" FOREIGN KEY ("invited_by") REFERENCES "users" ("id")
);

CREATE INDEX "tenant_42"."by_inviter" ON "users" ("invited_by");

CREATE TABLE "tenant_42"."notes" (
    "id" INTEGER NOT NULL,
    "author" INTEGER NOT NULL,
    CONSTRAINT "pk_notes" PRIMARY KEY ("id"),
    CONSTRAINT "fk_notes_author" FOREIGN KEY ("author") REFERENCES "users" ("id") ON DELETE CASCADE
);

CREATE INDEX "tenant_42"."ix_notes_author" ON "notes" ("author");
