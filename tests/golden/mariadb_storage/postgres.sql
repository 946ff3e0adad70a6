CREATE TABLE "documents" (
    "id" BIGINT NOT NULL,
    "body" TEXT NOT NULL,
    CONSTRAINT "pk_documents" PRIMARY KEY ("id")
);
