CREATE TABLE IF NOT EXISTS "documents" (
    "id" BIGINT NOT NULL,
    "tenant" BIGINT NOT NULL,
    "path" VARCHAR(200) NOT NULL,
    "title" VARCHAR(200) NOT NULL,
    "deleted_at" BIGINT,
    CONSTRAINT "pk_documents" PRIMARY KEY ("id")
);

ALTER TABLE "documents"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "tenant" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "path" VARCHAR(200) NOT NULL,
    ADD COLUMN IF NOT EXISTS "title" VARCHAR(200) NOT NULL,
    ADD COLUMN IF NOT EXISTS "deleted_at" BIGINT;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"documents"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "documents" ADD CONSTRAINT "pk_documents" PRIMARY KEY ("id");
    END IF;
END
$$;

CREATE UNIQUE INDEX IF NOT EXISTS "ux_documents_tenant_path" ON "documents" ("tenant", "path") WHERE deleted_at IS NULL;

CREATE INDEX IF NOT EXISTS "ix_titled" ON "documents" ("title") WHERE title <> '';
