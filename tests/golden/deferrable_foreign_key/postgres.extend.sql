CREATE TABLE IF NOT EXISTS "nodes" (
    "id" BIGINT NOT NULL,
    "parent" BIGINT,
    "twin" BIGINT,
    CONSTRAINT "pk_nodes" PRIMARY KEY ("id"),
    CONSTRAINT "fk_nodes_parent" FOREIGN KEY ("parent") REFERENCES "nodes" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT "fk_twin" FOREIGN KEY ("twin") REFERENCES "nodes" ("id") DEFERRABLE
);

ALTER TABLE "nodes"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "parent" BIGINT,
    ADD COLUMN IF NOT EXISTS "twin" BIGINT;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"nodes"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "nodes" ADD CONSTRAINT "pk_nodes" PRIMARY KEY ("id");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"nodes"'::pg_catalog.regclass AND conname = 'fk_nodes_parent') THEN
        ALTER TABLE "nodes" ADD CONSTRAINT "fk_nodes_parent" FOREIGN KEY ("parent") REFERENCES "nodes" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"nodes"'::pg_catalog.regclass AND conname = 'fk_twin') THEN
        ALTER TABLE "nodes" ADD CONSTRAINT "fk_twin" FOREIGN KEY ("twin") REFERENCES "nodes" ("id") DEFERRABLE;
    END IF;
END
$$;
