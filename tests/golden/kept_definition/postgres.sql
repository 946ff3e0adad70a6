CREATE TABLE "guests" (
    "id" BIGINT NOT NULL,
    "name" TEXT NOT NULL,
    CONSTRAINT "pk_guests" PRIMARY KEY ("id")
);
