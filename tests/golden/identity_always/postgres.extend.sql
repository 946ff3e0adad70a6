CREATE TABLE IF NOT EXISTS "receipts" (
    "id" BIGINT GENERATED ALWAYS AS IDENTITY NOT NULL,
    CONSTRAINT "pk_receipts" PRIMARY KEY ("id")
);

ALTER TABLE "receipts"
    ADD COLUMN IF NOT EXISTS "id" BIGINT GENERATED ALWAYS AS IDENTITY NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"receipts"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "receipts" ADD CONSTRAINT "pk_receipts" PRIMARY KEY ("id");
    END IF;
END
$$;
