CREATE TABLE "news" (
    "id" INTEGER NOT NULL,
    CONSTRAINT "pk_news" PRIMARY KEY ("id")
);
