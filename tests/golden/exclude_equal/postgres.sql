CREATE TABLE "ranks" (
    "id" BIGINT NOT NULL,
    "place" INTEGER NOT NULL,
    CONSTRAINT "pk_ranks" PRIMARY KEY ("id"),
    CONSTRAINT "one_a_place" EXCLUDE ("place" WITH =) DEFERRABLE INITIALLY DEFERRED
);
