CREATE TABLE "log" (
    "line" TEXT NOT NULL,
    "number" INTEGER NOT NULL
);
