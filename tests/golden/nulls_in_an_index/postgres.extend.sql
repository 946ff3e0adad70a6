CREATE TABLE IF NOT EXISTS "tasks" (
    "id" BIGINT NOT NULL,
    "due" BIGINT,
    CONSTRAINT "pk_tasks" PRIMARY KEY ("id")
);

ALTER TABLE "tasks"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "due" BIGINT;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"tasks"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "tasks" ADD CONSTRAINT "pk_tasks" PRIMARY KEY ("id");
    END IF;
END
$$;

CREATE INDEX IF NOT EXISTS "ix_tasks_due_id" ON "tasks" ("due" NULLS FIRST, "id" DESC NULLS LAST);
