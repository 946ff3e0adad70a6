CREATE TABLE IF NOT EXISTS "pages" (
    "id" INTEGER NOT NULL,
    "path" VARCHAR(200) NOT NULL,
    "title" VARCHAR(80) NOT NULL,
    CONSTRAINT "pk_pages" PRIMARY KEY ("id"),
    CONSTRAINT "uq_pages_title" UNIQUE ("title")
);

CREATE TABLE IF NOT EXISTS "app"."notes" (
    "id" INTEGER NOT NULL,
    "title" VARCHAR(80) NOT NULL,
    "labels" VARCHAR(200),
    CONSTRAINT "pk_notes" PRIMARY KEY ("id")
);
