CREATE TABLE "pages" (
    "id" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    CONSTRAINT "pk_pages" PRIMARY KEY ("id")
);
