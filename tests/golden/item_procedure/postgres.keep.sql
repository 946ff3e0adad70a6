CREATE TABLE IF NOT EXISTS "counters" (
    "id" BIGINT NOT NULL,
    "value" BIGINT NOT NULL,
    CONSTRAINT "pk_counters" PRIMARY KEY ("id")
);

DO $ddl1$
BEGIN
    IF NOT EXISTS (
SELECT FROM pg_catalog.pg_proc WHERE proname = 'count_up'
    ) THEN
        EXECUTE $ddl0$CREATE PROCEDURE count_up (which bigint) LANGUAGE plpgsql AS $$
BEGIN
    UPDATE counters SET value = value + 1 WHERE id = which;
END
$$$ddl0$;
    END IF;
END
$ddl1$;
