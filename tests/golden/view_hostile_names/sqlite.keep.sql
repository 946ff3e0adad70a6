CREATE VIEW IF NOT EXISTS "a ""view"" of `mine`'s; --" ("select ""1""", "$$`'; DROP") AS
SELECT 1, 2 UNION ALL SELECT 3, 4;
