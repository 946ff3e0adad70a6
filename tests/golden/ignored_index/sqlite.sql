CREATE TABLE "pages" (
    "id" INTEGER NOT NULL,
    "size" INTEGER NOT NULL,
    CONSTRAINT "pk_pages" PRIMARY KEY ("id")
);

CREATE INDEX "ix_pages_size" ON "pages" ("size");
