CREATE VIEW "a ""view"" of `mine`'s; --" ("select ""1""", "$$`'; DROP") AS
SELECT 1, 2 UNION ALL SELECT 3, 4;

SELECT "select ""1""", "$$`'; DROP" FROM "a ""view"" of `mine`'s; --" LIMIT 0;
