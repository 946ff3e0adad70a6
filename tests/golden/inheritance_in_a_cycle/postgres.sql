CREATE TABLE "places" (
    "id" BIGINT NOT NULL,
    "capital" BIGINT,
    CONSTRAINT "pk_places" PRIMARY KEY ("id")
);

CREATE TABLE "cities" (
    "id" BIGINT NOT NULL,
    "capital" BIGINT,
    "region" BIGINT,
    CONSTRAINT "pk_cities" PRIMARY KEY ("id")
) INHERITS ("places");

ALTER TABLE "places" ADD CONSTRAINT "fk_places_capital" FOREIGN KEY ("capital") REFERENCES "cities" ("id");

ALTER TABLE "cities" ADD CONSTRAINT "fk_cities_region" FOREIGN KEY ("region") REFERENCES "places" ("id");
