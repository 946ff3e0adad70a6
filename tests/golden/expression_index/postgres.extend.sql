CREATE TABLE IF NOT EXISTS "accounts" (
    "id" BIGINT NOT NULL,
    "tenant" BIGINT NOT NULL,
    "email" VARCHAR(200) NOT NULL,
    CONSTRAINT "pk_accounts" PRIMARY KEY ("id")
);

ALTER TABLE "accounts"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "tenant" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "email" VARCHAR(200) NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"accounts"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "accounts" ADD CONSTRAINT "pk_accounts" PRIMARY KEY ("id");
    END IF;
END
$$;

CREATE UNIQUE INDEX IF NOT EXISTS "ux_accounts_72852951" ON "accounts" ((lower(email)));

CREATE INDEX IF NOT EXISTS "ix_accounts_tenant_d96a68f4" ON "accounts" ("tenant", (length(email)) DESC);
