CREATE SEQUENCE "digits" MAXVALUE 9 CYCLE;

CREATE SEQUENCE "order_numbers" START WITH 7;

CREATE OR REPLACE FUNCTION next_order() RETURNS bigint LANGUAGE sql AS $$ SELECT nextval('order_numbers') $$;
