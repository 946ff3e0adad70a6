CREATE TABLE IF NOT EXISTS "pages" (
    "id" BIGINT NOT NULL,
    "size" BIGINT NOT NULL,
    CONSTRAINT "pk_pages" PRIMARY KEY ("id")
);

CREATE INDEX IF NOT EXISTS "ix_pages_size" ON "pages" ("size");
