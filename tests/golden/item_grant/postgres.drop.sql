DO $$
BEGIN
    IF to_regclass('news') IS NOT NULL THEN
        REVOKE SELECT ON news FROM PUBLIC;
    END IF;
END
$$;

DROP TABLE IF EXISTS "news";
