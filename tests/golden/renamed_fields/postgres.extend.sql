CREATE TABLE IF NOT EXISTS "renamed" (
    "rowId" BIGINT NOT NULL,
    "e-mail" BIGINT NOT NULL,
    "firstName" TEXT,
    CONSTRAINT "pk_renamed" PRIMARY KEY ("rowId"),
    CONSTRAINT "uq_renamed_e-mail" UNIQUE ("e-mail")
);

ALTER TABLE "renamed"
    ADD COLUMN IF NOT EXISTS "rowId" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "e-mail" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "firstName" TEXT;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"renamed"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "renamed" ADD CONSTRAINT "pk_renamed" PRIMARY KEY ("rowId");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"renamed"'::pg_catalog.regclass AND conname = 'uq_renamed_e-mail') THEN
        ALTER TABLE "renamed" ADD CONSTRAINT "uq_renamed_e-mail" UNIQUE ("e-mail");
    END IF;
END
$$;
