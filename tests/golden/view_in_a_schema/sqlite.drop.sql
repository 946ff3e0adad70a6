DROP VIEW IF EXISTS "reports"."answers";
