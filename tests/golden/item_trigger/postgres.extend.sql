CREATE OR REPLACE FUNCTION count_visit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.visits := OLD.visits + 1;
    RETURN NEW;
END
$$;

CREATE TABLE IF NOT EXISTS "users" (
    "id" BIGINT NOT NULL,
    "visits" BIGINT NOT NULL,
    CONSTRAINT "pk_users" PRIMARY KEY ("id")
);

ALTER TABLE "users"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "visits" BIGINT NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"users"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "users" ADD CONSTRAINT "pk_users" PRIMARY KEY ("id");
    END IF;
END
$$;

CREATE OR REPLACE TRIGGER count_visits BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION count_visit();
