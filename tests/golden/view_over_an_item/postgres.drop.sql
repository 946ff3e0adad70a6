DROP VIEW IF EXISTS "answers";

DROP FUNCTION IF EXISTS twice(integer);
