CREATE TABLE IF NOT EXISTS "positions" (
    "id" BIGINT NOT NULL,
    "list" BIGINT NOT NULL,
    "place" INTEGER NOT NULL,
    CONSTRAINT "pk_positions" PRIMARY KEY ("id") DEFERRABLE,
    CONSTRAINT "uq_positions_place" UNIQUE ("place") DEFERRABLE,
    CONSTRAINT "uq_positions_list_place" UNIQUE ("list", "place") DEFERRABLE INITIALLY DEFERRED
);
