DROP TABLE IF EXISTS "tenant_42"."notes";

DROP TABLE IF EXISTS "tenant_42"."users";

DROP TYPE IF EXISTS "tenant_42"."role";
