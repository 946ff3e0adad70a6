CREATE TABLE IF NOT EXISTS "archives" (
    "id" BIGINT NOT NULL,
    CONSTRAINT "pk_archives" PRIMARY KEY ("id")
) TABLESPACE "pg_default";
