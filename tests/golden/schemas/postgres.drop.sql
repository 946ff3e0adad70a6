DROP TABLE IF EXISTS "archive"."devices";

DROP TABLE IF EXISTS "app"."readings";

DROP TABLE IF EXISTS "app"."devices";

DROP TYPE IF EXISTS "app"."state";
