CREATE TABLE IF NOT EXISTS "pages" (
    "id" BIGINT NOT NULL,
    "slug" VARCHAR(40) NOT NULL,
    "title" VARCHAR(40) NOT NULL,
    "body" TEXT NOT NULL,
    "changed" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen" TIMESTAMP WITH TIME ZONE,
    "source" BIGINT,
    CONSTRAINT "pk_pages" PRIMARY KEY ("id")
);

ALTER TABLE "pages"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "slug" VARCHAR(40) NOT NULL,
    ADD COLUMN IF NOT EXISTS "title" VARCHAR(40) NOT NULL,
    ADD COLUMN IF NOT EXISTS "body" TEXT NOT NULL,
    ADD COLUMN IF NOT EXISTS "changed" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT CURRENT_TIMESTAMP,
    ADD COLUMN IF NOT EXISTS "seen" TIMESTAMP WITH TIME ZONE,
    ADD COLUMN IF NOT EXISTS "source" BIGINT;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"pages"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "pages" ADD CONSTRAINT "pk_pages" PRIMARY KEY ("id");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_catalog.pg_attribute WHERE attrelid = '"pages"'::pg_catalog.regclass AND attname = 'source'
        AND pg_catalog.col_description(attrelid, attnum) IS NOT NULL
    ) THEN
        COMMENT ON COLUMN "pages"."source" IS 'for the importer';
    END IF;
END
$$;
