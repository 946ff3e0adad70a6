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
