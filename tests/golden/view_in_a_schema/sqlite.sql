CREATE VIEW "reports"."answers" ("answer") AS
SELECT 42;

SELECT "answer" FROM "reports"."answers" LIMIT 0;
