CREATE VIEW IF NOT EXISTS "answers" ("answer") AS
SELECT 2 * 21;
