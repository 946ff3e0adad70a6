CREATE TABLE "countries" (
    "code" INTEGER NOT NULL,
    "part_of" INTEGER,
    CONSTRAINT "pk_countries" PRIMARY KEY ("code"),
    CONSTRAINT "ck_countries_code" CHECK ("code" > 0),
    CONSTRAINT "ck_countries_part_of" CHECK ("part_of" > 0),
    CONSTRAINT "fk_countries_part_of" FOREIGN KEY ("part_of") REFERENCES "countries" ("code") ON DELETE CASCADE
);

CREATE TABLE "cities" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_cities" PRIMARY KEY AUTOINCREMENT,
    "country" INTEGER,
    "twin" INTEGER NOT NULL,
    CONSTRAINT "ck_cities_id" CHECK (id > 0),
    CONSTRAINT "ck_cities_twin" CHECK (twin <> 7),
    CONSTRAINT "ck_cities_country" CHECK ("country" > 0),
    CONSTRAINT "fk_cities_country" FOREIGN KEY ("country") REFERENCES "countries" ("code") ON DELETE SET NULL,
    CONSTRAINT "fk_cities_twin" FOREIGN KEY ("twin") REFERENCES "cities" ("id") ON UPDATE CASCADE
);
