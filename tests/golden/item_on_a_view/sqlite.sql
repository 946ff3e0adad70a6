CREATE TABLE "words" (
    "id" INTEGER NOT NULL,
    "text" VARCHAR(40) NOT NULL,
    CONSTRAINT "pk_words" PRIMARY KEY ("id")
);

CREATE VIEW "loud_words" ("id", "text") AS
SELECT id, UPPER(text) FROM words;

SELECT "id", "text" FROM "loud_words" LIMIT 0;

CREATE TRIGGER loud_words_written INSTEAD OF INSERT ON loud_words BEGIN
    INSERT INTO words (id, text) VALUES (NEW.id, LOWER(NEW.text));
END;
