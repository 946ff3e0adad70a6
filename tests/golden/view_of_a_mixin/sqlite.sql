CREATE VIEW "labels" ("id", "label", "rank") AS
SELECT 1, 'one', 2;

SELECT "id", "label", "rank" FROM "labels" LIMIT 0;
