CREATE TABLE IF NOT EXISTS "notes" (
    "id" BIGINT NOT NULL,
    "owner" TEXT NOT NULL,
    CONSTRAINT "pk_notes" PRIMARY KEY ("id")
);

ALTER TABLE "notes"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "owner" TEXT NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"notes"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "notes" ADD CONSTRAINT "pk_notes" PRIMARY KEY ("id");
    END IF;
END
$$;

ALTER TABLE notes ENABLE ROW LEVEL SECURITY;

DO $ddl0$
BEGIN
    IF NOT EXISTS (
SELECT FROM pg_catalog.pg_policies WHERE tablename = 'notes' AND policyname = 'own_notes'
    ) THEN
        EXECUTE $$CREATE POLICY own_notes ON notes USING (owner = current_user)$$;
    END IF;
END
$ddl0$;
