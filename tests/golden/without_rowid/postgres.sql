CREATE TABLE "numbers" (
    "number" BIGINT NOT NULL,
    "name" TEXT NOT NULL,
    CONSTRAINT "pk_numbers" PRIMARY KEY ("number")
);

CREATE TABLE "words" (
    "language" VARCHAR(2) NOT NULL,
    "word" VARCHAR(80) NOT NULL,
    "hits" BIGINT NOT NULL,
    CONSTRAINT "pk_words" PRIMARY KEY ("language", "word")
);
