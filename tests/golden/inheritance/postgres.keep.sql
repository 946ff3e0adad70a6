CREATE TABLE IF NOT EXISTS "cities" (
    "id" BIGINT NOT NULL,
    "name" VARCHAR(80) NOT NULL,
    "population" BIGINT NOT NULL,
    CONSTRAINT "pk_cities" PRIMARY KEY ("id"),
    CONSTRAINT "ck_cities_26357c67" CHECK (population >= 0)
);

CREATE TABLE IF NOT EXISTS "capitals" (
    "id" BIGINT NOT NULL,
    "name" VARCHAR(80) NOT NULL,
    "population" BIGINT NOT NULL,
    "country" VARCHAR(2) NOT NULL,
    CONSTRAINT "pk_capitals" PRIMARY KEY ("id"),
    CONSTRAINT "uq_capitals_country" UNIQUE ("country")
) INHERITS ("cities");
