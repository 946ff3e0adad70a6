CREATE TABLE IF NOT EXISTS "owners" (
    "id" INTEGER NOT NULL,
    CONSTRAINT "pk_owners" PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "things" (
    "id" INTEGER NOT NULL,
    "one" INTEGER NOT NULL,
    "two" INTEGER NOT NULL,
    "three" INTEGER NOT NULL,
    "four" INTEGER,
    CONSTRAINT "pk_things" PRIMARY KEY ("id"),
    CONSTRAINT "fk_things_one" FOREIGN KEY ("one") REFERENCES "owners" ("id"),
    CONSTRAINT "fk_things_two" FOREIGN KEY ("two") REFERENCES "owners" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "fk_things_three" FOREIGN KEY ("three") REFERENCES "owners" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_things_four" FOREIGN KEY ("four") REFERENCES "owners" ("id") ON DELETE SET NULL ON UPDATE SET NULL
);
