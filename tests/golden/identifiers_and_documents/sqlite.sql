CREATE TABLE "payloads" (
    "id" BLOB NOT NULL,
    "body" TEXT NOT NULL,
    "more" TEXT,
    CONSTRAINT "pk_payloads" PRIMARY KEY ("id")
);
