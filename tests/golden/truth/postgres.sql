CREATE TABLE "switches" (
    "id" BIGINT NOT NULL,
    "on" BOOLEAN NOT NULL DEFAULT TRUE,
    "locked" BOOLEAN NOT NULL DEFAULT FALSE,
    "seen" BOOLEAN,
    CONSTRAINT "pk_switches" PRIMARY KEY ("id")
);
