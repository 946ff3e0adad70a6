CREATE TABLE IF NOT EXISTS "progress" (
    "id" INTEGER NOT NULL,
    "done" INTEGER NOT NULL,
    CONSTRAINT "pk_progress" PRIMARY KEY ("id")
);
