CREATE TABLE "bookings" (
    "id" BIGINT NOT NULL,
    "room" INTEGER NOT NULL,
    "starts" INTEGER NOT NULL,
    "ends" INTEGER NOT NULL,
    "cancelled" BOOLEAN NOT NULL,
    CONSTRAINT "pk_bookings" PRIMARY KEY ("id"),
    CONSTRAINT "ex_bookings_3fc77a3e_d95c1fc5" EXCLUDE USING "gist" ((int4range(room, room, '[]')) WITH &&, (int4range(starts, ends)) WITH &&) WHERE (NOT cancelled)
);
