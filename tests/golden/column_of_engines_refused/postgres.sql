CREATE TABLE "pages" (
    "id" BIGINT NOT NULL,
    "slug" TEXT NOT NULL,
    CONSTRAINT "pk_pages" PRIMARY KEY ("id")
);
