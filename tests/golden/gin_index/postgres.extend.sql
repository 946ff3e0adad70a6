CREATE TABLE IF NOT EXISTS "payloads" (
    "id" BIGINT NOT NULL,
    "body" JSONB NOT NULL,
    CONSTRAINT "pk_payloads" PRIMARY KEY ("id")
);

ALTER TABLE "payloads"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "body" JSONB NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"payloads"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "payloads" ADD CONSTRAINT "pk_payloads" PRIMARY KEY ("id");
    END IF;
END
$$;

CREATE INDEX IF NOT EXISTS "ix_payloads_body" ON "payloads" USING "gin" ("body" "jsonb_path_ops");
