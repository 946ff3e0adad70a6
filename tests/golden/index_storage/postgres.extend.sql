CREATE TABLE IF NOT EXISTS "logs" (
    "id" BIGINT NOT NULL,
    "at" BIGINT NOT NULL,
    CONSTRAINT "pk_logs" PRIMARY KEY ("id")
);

ALTER TABLE "logs"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "at" BIGINT NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"logs"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "logs" ADD CONSTRAINT "pk_logs" PRIMARY KEY ("id");
    END IF;
END
$$;

CREATE INDEX IF NOT EXISTS "ix_logs_at" ON "logs" ("at") WITH ("fillfactor" = '70') TABLESPACE "pg_default";
