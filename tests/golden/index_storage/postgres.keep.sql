CREATE TABLE IF NOT EXISTS "logs" (
    "id" BIGINT NOT NULL,
    "at" BIGINT NOT NULL,
    CONSTRAINT "pk_logs" PRIMARY KEY ("id")
);

CREATE INDEX IF NOT EXISTS "ix_logs_at" ON "logs" ("at") WITH ("fillfactor" = '70') TABLESPACE "pg_default";
