DROP TABLE IF EXISTS "tenant_42"."teams";

DROP TABLE IF EXISTS "tenant_42"."members";
