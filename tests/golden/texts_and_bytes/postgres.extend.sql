CREATE TABLE IF NOT EXISTS "documents" (
    "id" BIGINT NOT NULL,
    "title" VARCHAR(80) NOT NULL,
    "body" TEXT NOT NULL,
    "scan" BYTEA,
    CONSTRAINT "pk_documents" PRIMARY KEY ("id")
);

ALTER TABLE "documents"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "title" VARCHAR(80) NOT NULL,
    ADD COLUMN IF NOT EXISTS "body" TEXT NOT NULL,
    ADD COLUMN IF NOT EXISTS "scan" BYTEA;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"documents"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "documents" ADD CONSTRAINT "pk_documents" PRIMARY KEY ("id");
    END IF;
END
$$;
