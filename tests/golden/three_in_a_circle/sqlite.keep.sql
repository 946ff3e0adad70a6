CREATE TABLE IF NOT EXISTS "one" (
    "id" INTEGER NOT NULL,
    "two" INTEGER,
    CONSTRAINT "pk_one" PRIMARY KEY ("id"),
    CONSTRAINT "fk_one_two" FOREIGN KEY ("two") REFERENCES "two" ("id")
);

CREATE TABLE IF NOT EXISTS "three" (
    "id" INTEGER NOT NULL,
    "one" INTEGER,
    CONSTRAINT "pk_three" PRIMARY KEY ("id"),
    CONSTRAINT "fk_three_one" FOREIGN KEY ("one") REFERENCES "one" ("id")
);

CREATE TABLE IF NOT EXISTS "two" (
    "id" INTEGER NOT NULL,
    "three" INTEGER,
    CONSTRAINT "pk_two" PRIMARY KEY ("id"),
    CONSTRAINT "fk_two_three" FOREIGN KEY ("three") REFERENCES "three" ("id")
);

CREATE TABLE IF NOT EXISTS "outside" (
    "id" INTEGER NOT NULL,
    "three" INTEGER NOT NULL,
    CONSTRAINT "pk_outside" PRIMARY KEY ("id"),
    CONSTRAINT "fk_outside_three" FOREIGN KEY ("three") REFERENCES "three" ("id")
);

CREATE INDEX IF NOT EXISTS "ix_outside_three" ON "outside" ("three");
