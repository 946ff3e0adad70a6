CREATE TABLE "samples" (
    "id" BIGINT NOT NULL,
    "code" TEXT NOT NULL,
    CONSTRAINT "pk_samples" PRIMARY KEY ("id")
);
