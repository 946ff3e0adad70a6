CREATE TABLE IF NOT EXISTS "payloads" (
    "id" UUID NOT NULL,
    "body" JSONB NOT NULL,
    "more" JSONB,
    CONSTRAINT "pk_payloads" PRIMARY KEY ("id")
);

ALTER TABLE "payloads"
    ADD COLUMN IF NOT EXISTS "id" UUID NOT NULL,
    ADD COLUMN IF NOT EXISTS "body" JSONB NOT NULL,
    ADD COLUMN IF NOT EXISTS "more" JSONB;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"payloads"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "payloads" ADD CONSTRAINT "pk_payloads" PRIMARY KEY ("id");
    END IF;
END
$$;
