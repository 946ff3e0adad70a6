CREATE TABLE "shelves" (
    "room" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    CONSTRAINT "pk_shelves" PRIMARY KEY ("room", "number")
);

CREATE TABLE "books" (
    "id" BIGINT NOT NULL,
    "room" INTEGER,
    "shelf" INTEGER,
    CONSTRAINT "pk_books" PRIMARY KEY ("id"),
    CONSTRAINT "fk_books_room_shelf" FOREIGN KEY ("room", "shelf") REFERENCES "shelves" ("room", "number") MATCH FULL
);
