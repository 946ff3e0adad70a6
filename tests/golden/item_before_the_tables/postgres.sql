CREATE OR REPLACE FUNCTION is_even(number bigint) RETURNS boolean LANGUAGE sql IMMUTABLE RETURN number % 2 = 0;

CREATE DOMAIN even_number AS bigint CHECK (is_even(VALUE));

CREATE TABLE "accounts" (
    "number" even_number NOT NULL,
    CONSTRAINT "pk_accounts" PRIMARY KEY ("number")
);
