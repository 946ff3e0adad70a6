CREATE TABLE "numbers" (
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    CONSTRAINT "pk_numbers" PRIMARY KEY ("number")
) STRICT, WITHOUT ROWID;

CREATE TABLE "words" (
    "language" VARCHAR(2) NOT NULL,
    "word" VARCHAR(80) NOT NULL,
    "hits" INTEGER NOT NULL,
    CONSTRAINT "pk_words" PRIMARY KEY ("language", "word")
) WITHOUT ROWID;
