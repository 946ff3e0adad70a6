CREATE TABLE "slots" (
    "id" BIGINT NOT NULL,
    "room" INTEGER NOT NULL,
    "seat" INTEGER,
    CONSTRAINT "pk_slots" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "ux_slots_room_seat" ON "slots" ("room", "seat") NULLS NOT DISTINCT;
