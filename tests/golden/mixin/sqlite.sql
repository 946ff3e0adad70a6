CREATE TABLE "cats" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_cats" PRIMARY KEY AUTOINCREMENT,
    "created_at" TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "name" VARCHAR(40) NOT NULL,
    CONSTRAINT "uq_cats_name" UNIQUE ("name")
);

CREATE INDEX "ix_cats_created_at" ON "cats" ("created_at");

CREATE TABLE "dogs" (
    "name" VARCHAR(40) NOT NULL,
    "id" INTEGER NOT NULL CONSTRAINT "pk_dogs" PRIMARY KEY AUTOINCREMENT,
    "created_at" TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "chases" INTEGER,
    CONSTRAINT "fk_dogs_chases" FOREIGN KEY ("chases") REFERENCES "cats" ("id")
);

CREATE INDEX "ix_dogs_created_at" ON "dogs" ("created_at");
