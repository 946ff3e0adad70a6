CREATE SCHEMA IF NOT EXISTS "model_golden";

CREATE SEQUENCE IF NOT EXISTS "numbers of ""papers""" START WITH 1000 INCREMENT BY 10 MINVALUE 10 MAXVALUE 1000000 CACHE 20 CYCLE;

CREATE SEQUENCE IF NOT EXISTS "ticket_numbers";

CREATE SEQUENCE IF NOT EXISTS "model_golden"."countdown" INCREMENT BY -1;

CREATE TABLE IF NOT EXISTS "credit_notes" (
    "number" BIGINT NOT NULL DEFAULT nextval('"numbers of ""papers"""'),
    "ticket" BIGINT DEFAULT nextval('"ticket_numbers"'),
    CONSTRAINT "pk_credit_notes" PRIMARY KEY ("number")
);

CREATE TABLE IF NOT EXISTS "invoices" (
    "number" BIGINT NOT NULL DEFAULT nextval('"numbers of ""papers"""'),
    CONSTRAINT "pk_invoices" PRIMARY KEY ("number")
);

CREATE TABLE IF NOT EXISTS "tickets" (
    "id" BIGINT NOT NULL DEFAULT nextval('"ticket_numbers"'),
    "left" INTEGER NOT NULL DEFAULT nextval('"model_golden"."countdown"'),
    CONSTRAINT "pk_tickets" PRIMARY KEY ("id")
);
