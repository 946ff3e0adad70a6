CREATE TABLE IF NOT EXISTS "signed" (
    "id" BIGINT NOT NULL,
    "tiny" "char" NOT NULL,
    "small" SMALLINT NOT NULL,
    "plain" INTEGER NOT NULL,
    "big" BIGINT,
    CONSTRAINT "pk_signed" PRIMARY KEY ("id")
);

ALTER TABLE "signed"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "tiny" "char" NOT NULL,
    ADD COLUMN IF NOT EXISTS "small" SMALLINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "plain" INTEGER NOT NULL,
    ADD COLUMN IF NOT EXISTS "big" BIGINT;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"signed"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "signed" ADD CONSTRAINT "pk_signed" PRIMARY KEY ("id");
    END IF;
END
$$;
