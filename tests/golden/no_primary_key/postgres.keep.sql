CREATE TABLE IF NOT EXISTS "log" (
    "line" TEXT NOT NULL,
    "number" INTEGER NOT NULL
);
