CREATE TABLE IF NOT EXISTS "notes" (
    "id" INTEGER NOT NULL,
    "owner" TEXT NOT NULL,
    CONSTRAINT "pk_notes" PRIMARY KEY ("id")
);
