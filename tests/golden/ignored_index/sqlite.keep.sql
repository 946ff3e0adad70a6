CREATE TABLE IF NOT EXISTS "pages" (
    "id" INTEGER NOT NULL,
    "size" INTEGER NOT NULL,
    CONSTRAINT "pk_pages" PRIMARY KEY ("id")
);

CREATE INDEX IF NOT EXISTS "ix_pages_size" ON "pages" ("size");
