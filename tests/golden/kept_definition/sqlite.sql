CREATE TABLE "guests" (
    "id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    CONSTRAINT "pk_guests" PRIMARY KEY ("id")
);
