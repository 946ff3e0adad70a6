CREATE TABLE "archives" (
    "id" BIGINT NOT NULL,
    CONSTRAINT "pk_archives" PRIMARY KEY ("id")
) TABLESPACE "pg_default";
