CREATE TABLE IF NOT EXISTS "flights" (
    "carrier" VARCHAR(3) NOT NULL,
    "number" INTEGER NOT NULL,
    "day" INTEGER NOT NULL,
    CONSTRAINT "pk_flights" PRIMARY KEY ("carrier", "number"),
    CONSTRAINT "uq_flights_number_day" UNIQUE ("number", "day")
);

CREATE TABLE IF NOT EXISTS "tickets" (
    "id" INTEGER NOT NULL,
    "carrier" VARCHAR(3) NOT NULL,
    "number" INTEGER NOT NULL,
    "day" INTEGER NOT NULL,
    CONSTRAINT "pk_tickets" PRIMARY KEY ("id"),
    CONSTRAINT "fk_tickets_carrier_number" FOREIGN KEY ("carrier", "number") REFERENCES "flights" ("carrier", "number") ON UPDATE CASCADE,
    CONSTRAINT "fk_on_the_day" FOREIGN KEY ("number", "day") REFERENCES "flights" ("number", "day")
);
