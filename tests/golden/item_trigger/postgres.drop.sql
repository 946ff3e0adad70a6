DROP TRIGGER IF EXISTS count_visits ON users;

DROP TABLE IF EXISTS "users";

DROP FUNCTION IF EXISTS count_visit();
