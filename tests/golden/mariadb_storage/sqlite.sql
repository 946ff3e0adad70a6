CREATE TABLE "documents" (
    "id" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    CONSTRAINT "pk_documents" PRIMARY KEY ("id")
);
