DROP TRIGGER IF EXISTS loud_words_written;

DROP VIEW IF EXISTS "loud_words";

DROP TABLE IF EXISTS "words";
