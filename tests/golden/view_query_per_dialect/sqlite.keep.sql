CREATE TABLE IF NOT EXISTS "people" (
    "id" INTEGER NOT NULL,
    "first" VARCHAR(100) NOT NULL,
    "last" VARCHAR(100) NOT NULL,
    CONSTRAINT "pk_people" PRIMARY KEY ("id")
);

CREATE VIEW IF NOT EXISTS "names" ("id", "name") AS
SELECT id, first || ' ' || last FROM people;
