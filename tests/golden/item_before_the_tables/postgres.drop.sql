DROP TABLE IF EXISTS "accounts";

DROP DOMAIN IF EXISTS even_number;

DROP FUNCTION IF EXISTS is_even(bigint);
