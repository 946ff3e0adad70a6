CREATE TABLE "archives" (
    "id" INTEGER NOT NULL,
    CONSTRAINT "pk_archives" PRIMARY KEY ("id")
);
