CREATE TABLE "pages" (
    "id" BIGINT NOT NULL,
    "size" BIGINT NOT NULL,
    CONSTRAINT "pk_pages" PRIMARY KEY ("id")
);

CREATE INDEX "ix_pages_size" ON "pages" ("size");
