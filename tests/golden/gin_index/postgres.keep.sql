CREATE TABLE IF NOT EXISTS "payloads" (
    "id" BIGINT NOT NULL,
    "body" JSONB NOT NULL,
    CONSTRAINT "pk_payloads" PRIMARY KEY ("id")
);

CREATE INDEX IF NOT EXISTS "ix_payloads_body" ON "payloads" USING "gin" ("body" "jsonb_path_ops");
