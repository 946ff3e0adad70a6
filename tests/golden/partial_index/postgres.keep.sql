CREATE TABLE IF NOT EXISTS "documents" (
    "id" BIGINT NOT NULL,
    "tenant" BIGINT NOT NULL,
    "path" VARCHAR(200) NOT NULL,
    "title" VARCHAR(200) NOT NULL,
    "deleted_at" BIGINT,
    CONSTRAINT "pk_documents" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX IF NOT EXISTS "ux_documents_tenant_path" ON "documents" ("tenant", "path") WHERE deleted_at IS NULL;

CREATE INDEX IF NOT EXISTS "ix_titled" ON "documents" ("title") WHERE title <> '';
