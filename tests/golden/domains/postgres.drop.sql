DROP TABLE IF EXISTS "results";

DROP TABLE IF EXISTS "courses";

DROP DOMAIN IF EXISTS "passing";

DROP DOMAIN IF EXISTS "model_golden"."code";

DROP DOMAIN IF EXISTS "percent";

DROP DOMAIN IF EXISTS "email address";
