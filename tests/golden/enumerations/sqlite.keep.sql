CREATE TABLE IF NOT EXISTS "articles" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_articles" PRIMARY KEY AUTOINCREMENT,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "color" TEXT,
    CONSTRAINT "ck_articles_status_enum" CHECK ("status" IN ('draft', 'in_review', 'it''s done')),
    CONSTRAINT "ck_articles_color_enum" CHECK ("color" IN ('Red', 'Green'))
);

CREATE INDEX IF NOT EXISTS "ix_articles_status" ON "articles" ("status");

CREATE TABLE IF NOT EXISTS "reviews" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_reviews" PRIMARY KEY AUTOINCREMENT,
    "status" TEXT,
    CONSTRAINT "ck_reviews_status_enum" CHECK ("status" IN ('draft', 'in_review', 'it''s done'))
);
