CREATE TABLE IF NOT EXISTS "heads" (
    "id" BIGINT NOT NULL,
    "tail" BIGINT NOT NULL,
    CONSTRAINT "pk_heads" PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "tails" (
    "id" BIGINT NOT NULL,
    "head" BIGINT NOT NULL,
    CONSTRAINT "pk_tails" PRIMARY KEY ("id")
);

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"heads"'::pg_catalog.regclass AND conname = 'fk_heads_tail') THEN
        ALTER TABLE "heads" ADD CONSTRAINT "fk_heads_tail" FOREIGN KEY ("tail") REFERENCES "tails" ("id") DEFERRABLE INITIALLY DEFERRED;
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"tails"'::pg_catalog.regclass AND conname = 'fk_tails_head') THEN
        ALTER TABLE "tails" ADD CONSTRAINT "fk_tails_head" FOREIGN KEY ("head") REFERENCES "heads" ("id") DEFERRABLE INITIALLY DEFERRED;
    END IF;
END
$$;
