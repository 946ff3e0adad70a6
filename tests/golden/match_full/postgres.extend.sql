CREATE TABLE IF NOT EXISTS "shelves" (
    "room" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    CONSTRAINT "pk_shelves" PRIMARY KEY ("room", "number")
);

ALTER TABLE "shelves"
    ADD COLUMN IF NOT EXISTS "room" INTEGER NOT NULL,
    ADD COLUMN IF NOT EXISTS "number" INTEGER NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"shelves"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "shelves" ADD CONSTRAINT "pk_shelves" PRIMARY KEY ("room", "number");
    END IF;
END
$$;

CREATE TABLE IF NOT EXISTS "books" (
    "id" BIGINT NOT NULL,
    "room" INTEGER,
    "shelf" INTEGER,
    CONSTRAINT "pk_books" PRIMARY KEY ("id"),
    CONSTRAINT "fk_books_room_shelf" FOREIGN KEY ("room", "shelf") REFERENCES "shelves" ("room", "number") MATCH FULL
);

ALTER TABLE "books"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "room" INTEGER,
    ADD COLUMN IF NOT EXISTS "shelf" INTEGER;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"books"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "books" ADD CONSTRAINT "pk_books" PRIMARY KEY ("id");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"books"'::pg_catalog.regclass AND conname = 'fk_books_room_shelf') THEN
        ALTER TABLE "books" ADD CONSTRAINT "fk_books_room_shelf" FOREIGN KEY ("room", "shelf") REFERENCES "shelves" ("room", "number") MATCH FULL;
    END IF;
END
$$;
