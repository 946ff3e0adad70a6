CREATE SCHEMA IF NOT EXISTS "model_golden";

CREATE SEQUENCE IF NOT EXISTS "numbers of ""papers""" START WITH 1000 INCREMENT BY 10 MINVALUE 10 MAXVALUE 1000000 CACHE 20 CYCLE;

CREATE SEQUENCE IF NOT EXISTS "ticket_numbers";

CREATE SEQUENCE IF NOT EXISTS "model_golden"."countdown" INCREMENT BY -1;

CREATE TABLE IF NOT EXISTS "credit_notes" (
    "number" BIGINT NOT NULL DEFAULT nextval('"numbers of ""papers"""'),
    "ticket" BIGINT DEFAULT nextval('"ticket_numbers"'),
    CONSTRAINT "pk_credit_notes" PRIMARY KEY ("number")
);

ALTER TABLE "credit_notes"
    ADD COLUMN IF NOT EXISTS "number" BIGINT NOT NULL DEFAULT nextval('"numbers of ""papers"""'),
    ADD COLUMN IF NOT EXISTS "ticket" BIGINT DEFAULT nextval('"ticket_numbers"');

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"credit_notes"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "credit_notes" ADD CONSTRAINT "pk_credit_notes" PRIMARY KEY ("number");
    END IF;
END
$$;

CREATE TABLE IF NOT EXISTS "invoices" (
    "number" BIGINT NOT NULL DEFAULT nextval('"numbers of ""papers"""'),
    CONSTRAINT "pk_invoices" PRIMARY KEY ("number")
);

ALTER TABLE "invoices"
    ADD COLUMN IF NOT EXISTS "number" BIGINT NOT NULL DEFAULT nextval('"numbers of ""papers"""');

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"invoices"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "invoices" ADD CONSTRAINT "pk_invoices" PRIMARY KEY ("number");
    END IF;
END
$$;

CREATE TABLE IF NOT EXISTS "tickets" (
    "id" BIGINT NOT NULL DEFAULT nextval('"ticket_numbers"'),
    "left" INTEGER NOT NULL DEFAULT nextval('"model_golden"."countdown"'),
    CONSTRAINT "pk_tickets" PRIMARY KEY ("id")
);

ALTER TABLE "tickets"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL DEFAULT nextval('"ticket_numbers"'),
    ADD COLUMN IF NOT EXISTS "left" INTEGER NOT NULL DEFAULT nextval('"model_golden"."countdown"');

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"tickets"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "tickets" ADD CONSTRAINT "pk_tickets" PRIMARY KEY ("id");
    END IF;
END
$$;
