CREATE TABLE "people" (
    "id" INTEGER NOT NULL,
    "name" VARCHAR(40) NOT NULL,
    "shouted" VARCHAR(40) GENERATED ALWAYS AS (upper(name)) VIRTUAL,
    "length" INTEGER GENERATED ALWAYS AS (length(name)) STORED NOT NULL,
    CONSTRAINT "pk_people" PRIMARY KEY ("id")
);
