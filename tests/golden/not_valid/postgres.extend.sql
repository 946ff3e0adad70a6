CREATE TABLE IF NOT EXISTS "owners" (
    "id" BIGINT NOT NULL,
    CONSTRAINT "pk_owners" PRIMARY KEY ("id")
);

ALTER TABLE "owners"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"owners"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "owners" ADD CONSTRAINT "pk_owners" PRIMARY KEY ("id");
    END IF;
END
$$;

CREATE TABLE IF NOT EXISTS "things" (
    "id" BIGINT NOT NULL,
    "size" INTEGER NOT NULL,
    "owner" BIGINT NOT NULL,
    CONSTRAINT "pk_things" PRIMARY KEY ("id"),
    CONSTRAINT "ck_things_d25af23e" CHECK (size > 0) NOT VALID,
    CONSTRAINT "fk_things_owner" FOREIGN KEY ("owner") REFERENCES "owners" ("id") NOT VALID
);

ALTER TABLE "things"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "size" INTEGER NOT NULL,
    ADD COLUMN IF NOT EXISTS "owner" BIGINT NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"things"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "things" ADD CONSTRAINT "pk_things" PRIMARY KEY ("id");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"things"'::pg_catalog.regclass AND conname = 'ck_things_d25af23e') THEN
        ALTER TABLE "things" ADD CONSTRAINT "ck_things_d25af23e" CHECK (size > 0) NOT VALID;
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"things"'::pg_catalog.regclass AND conname = 'fk_things_owner') THEN
        ALTER TABLE "things" ADD CONSTRAINT "fk_things_owner" FOREIGN KEY ("owner") REFERENCES "owners" ("id") NOT VALID;
    END IF;
END
$$;
