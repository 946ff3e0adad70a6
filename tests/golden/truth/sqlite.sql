CREATE TABLE "switches" (
    "id" INTEGER NOT NULL,
    "on" BOOLEAN NOT NULL DEFAULT 1,
    "locked" BOOLEAN NOT NULL DEFAULT 0,
    "seen" BOOLEAN,
    CONSTRAINT "pk_switches" PRIMARY KEY ("id")
);
