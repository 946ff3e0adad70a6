CREATE TABLE IF NOT EXISTS "names" (
    "id" BIGINT NOT NULL,
    "name" VARCHAR(100) NOT NULL,
    CONSTRAINT "pk_names" PRIMARY KEY ("id")
);

ALTER TABLE "names"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "name" VARCHAR(100) NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"names"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "names" ADD CONSTRAINT "pk_names" PRIMARY KEY ("id");
    END IF;
END
$$;

CREATE INDEX IF NOT EXISTS "ix_names_name" ON "names" ("name" COLLATE "C");
