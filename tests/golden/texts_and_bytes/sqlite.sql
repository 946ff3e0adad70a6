CREATE TABLE "documents" (
    "id" INTEGER NOT NULL,
    "title" VARCHAR(80) NOT NULL,
    "body" TEXT NOT NULL,
    "scan" BLOB,
    CONSTRAINT "pk_documents" PRIMARY KEY ("id")
);
