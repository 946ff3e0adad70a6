DROP VIEW IF EXISTS "a ""view"" of `mine`'s; --";
