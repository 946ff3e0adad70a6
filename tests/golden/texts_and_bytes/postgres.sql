CREATE TABLE "documents" (
    "id" BIGINT NOT NULL,
    "title" VARCHAR(80) NOT NULL,
    "body" TEXT NOT NULL,
    "scan" BYTEA,
    CONSTRAINT "pk_documents" PRIMARY KEY ("id")
);
