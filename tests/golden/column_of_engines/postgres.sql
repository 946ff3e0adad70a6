CREATE TABLE "pages" (
    "id" BIGINT NOT NULL,
    "slug" VARCHAR(40) NOT NULL,
    "title" VARCHAR(40) NOT NULL,
    "body" TEXT NOT NULL,
    "changed" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen" TIMESTAMP WITH TIME ZONE,
    "source" BIGINT,
    CONSTRAINT "pk_pages" PRIMARY KEY ("id")
);

COMMENT ON COLUMN "pages"."source" IS 'for the importer';
