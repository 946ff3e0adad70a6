CREATE FUNCTION quoted() RETURNS text LANGUAGE sql AS $$ SELECT $ddl0$it's $ddl0$ $$; -- one line
;
