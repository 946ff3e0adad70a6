CREATE TEMPORARY TABLE "found" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_found" PRIMARY KEY AUTOINCREMENT,
    "word" VARCHAR(80) NOT NULL
);

CREATE INDEX "ix_found_word" ON "found" ("word");
