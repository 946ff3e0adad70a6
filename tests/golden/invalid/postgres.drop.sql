DROP TABLE IF EXISTS "public"."pets";

DROP TABLE IF EXISTS "main"."pets";

DROP TABLE IF EXISTS "pets";

DROP TABLE IF EXISTS "owners";

DROP TYPE IF EXISTS "owners";
