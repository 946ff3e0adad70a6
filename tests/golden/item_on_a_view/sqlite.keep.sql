CREATE TABLE IF NOT EXISTS "words" (
    "id" INTEGER NOT NULL,
    "text" VARCHAR(40) NOT NULL,
    CONSTRAINT "pk_words" PRIMARY KEY ("id")
);

CREATE VIEW IF NOT EXISTS "loud_words" ("id", "text") AS
SELECT id, UPPER(text) FROM words;

CREATE TRIGGER IF NOT EXISTS loud_words_written INSTEAD OF INSERT ON loud_words BEGIN
    INSERT INTO words (id, text) VALUES (NEW.id, LOWER(NEW.text));
END;
