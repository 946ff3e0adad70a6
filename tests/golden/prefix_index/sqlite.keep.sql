CREATE TABLE IF NOT EXISTS "articles" (
    "id" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    CONSTRAINT "pk_articles" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX IF NOT EXISTS "ux_articles_address" ON "articles" ("address");

CREATE INDEX IF NOT EXISTS "ix_articles_body" ON "articles" ("body");
