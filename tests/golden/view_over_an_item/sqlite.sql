CREATE VIEW "answers" ("answer") AS
SELECT 2 * 21;

SELECT "answer" FROM "answers" LIMIT 0;
