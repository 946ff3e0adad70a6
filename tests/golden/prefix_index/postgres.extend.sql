CREATE TABLE IF NOT EXISTS "articles" (
    "id" BIGINT NOT NULL,
    "body" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    CONSTRAINT "pk_articles" PRIMARY KEY ("id")
);

ALTER TABLE "articles"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "body" TEXT NOT NULL,
    ADD COLUMN IF NOT EXISTS "address" TEXT NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"articles"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "articles" ADD CONSTRAINT "pk_articles" PRIMARY KEY ("id");
    END IF;
END
$$;

CREATE UNIQUE INDEX IF NOT EXISTS "ux_articles_address" ON "articles" ("address");

CREATE INDEX IF NOT EXISTS "ix_articles_body" ON "articles" ("body");
