CREATE TABLE IF NOT EXISTS "pages" (
    "id" BIGINT NOT NULL,
    "size" BIGINT NOT NULL,
    CONSTRAINT "pk_pages" PRIMARY KEY ("id")
);

ALTER TABLE "pages"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "size" BIGINT NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"pages"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "pages" ADD CONSTRAINT "pk_pages" PRIMARY KEY ("id");
    END IF;
END
$$;

CREATE INDEX IF NOT EXISTS "ix_pages_size" ON "pages" ("size");
