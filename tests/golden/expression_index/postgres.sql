CREATE TABLE "accounts" (
    "id" BIGINT NOT NULL,
    "tenant" BIGINT NOT NULL,
    "email" VARCHAR(200) NOT NULL,
    CONSTRAINT "pk_accounts" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "ux_accounts_72852951" ON "accounts" ((lower(email)));

CREATE INDEX "ix_accounts_tenant_d96a68f4" ON "accounts" ("tenant", (length(email)) DESC);
