DROP TABLE IF EXISTS "reviews";

DROP TABLE IF EXISTS "articles";

DROP TYPE IF EXISTS "status";

DROP TYPE IF EXISTS "palette"."color";
