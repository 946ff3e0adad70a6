CREATE TABLE IF NOT EXISTS "unsigned" (
    "id" BIGINT NOT NULL,
    "tiny" SMALLINT NOT NULL,
    "small" INTEGER NOT NULL,
    "plain" BIGINT,
    CONSTRAINT "pk_unsigned" PRIMARY KEY ("id")
);

ALTER TABLE "unsigned"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "tiny" SMALLINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "small" INTEGER NOT NULL,
    ADD COLUMN IF NOT EXISTS "plain" BIGINT;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"unsigned"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "unsigned" ADD CONSTRAINT "pk_unsigned" PRIMARY KEY ("id");
    END IF;
END
$$;
