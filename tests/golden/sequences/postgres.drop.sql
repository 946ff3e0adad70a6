DROP TABLE IF EXISTS "tickets";

DROP TABLE IF EXISTS "invoices";

DROP TABLE IF EXISTS "credit_notes";

DROP SEQUENCE IF EXISTS "numbers of ""papers""";

DROP SEQUENCE IF EXISTS "ticket_numbers";

DROP SEQUENCE IF EXISTS "model_golden"."countdown";
