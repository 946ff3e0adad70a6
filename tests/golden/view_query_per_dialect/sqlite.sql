CREATE TABLE "people" (
    "id" INTEGER NOT NULL,
    "first" VARCHAR(100) NOT NULL,
    "last" VARCHAR(100) NOT NULL,
    CONSTRAINT "pk_people" PRIMARY KEY ("id")
);

CREATE VIEW "names" ("id", "name") AS
SELECT id, first || ' ' || last FROM people;

SELECT "id", "name" FROM "names" LIMIT 0;
