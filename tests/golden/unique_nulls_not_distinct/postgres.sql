CREATE TABLE "seats" (
    "id" BIGINT NOT NULL,
    "room" INTEGER NOT NULL,
    "number" INTEGER,
    "code" VARCHAR(10),
    CONSTRAINT "pk_seats" PRIMARY KEY ("id"),
    CONSTRAINT "one_code" UNIQUE NULLS NOT DISTINCT ("code"),
    CONSTRAINT "uq_seats_room_number" UNIQUE NULLS NOT DISTINCT ("room", "number")
);
