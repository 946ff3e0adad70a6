CREATE TABLE "events" (
    "id" INTEGER NOT NULL,
    CONSTRAINT "pk_events" PRIMARY KEY ("id")
);
