CREATE OR REPLACE FUNCTION count_visit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.visits := OLD.visits + 1;
    RETURN NEW;
END
$$;

CREATE TABLE "users" (
    "id" BIGINT NOT NULL,
    "visits" BIGINT NOT NULL,
    CONSTRAINT "pk_users" PRIMARY KEY ("id")
);

CREATE TRIGGER count_visits BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION count_visit();
