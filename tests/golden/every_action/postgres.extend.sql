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
    "one" BIGINT NOT NULL,
    "two" BIGINT NOT NULL,
    "three" BIGINT NOT NULL,
    "four" BIGINT,
    CONSTRAINT "pk_things" PRIMARY KEY ("id"),
    CONSTRAINT "fk_things_one" FOREIGN KEY ("one") REFERENCES "owners" ("id"),
    CONSTRAINT "fk_things_two" FOREIGN KEY ("two") REFERENCES "owners" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "fk_things_three" FOREIGN KEY ("three") REFERENCES "owners" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_things_four" FOREIGN KEY ("four") REFERENCES "owners" ("id") ON DELETE SET NULL ON UPDATE SET NULL
);

ALTER TABLE "things"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "one" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "two" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "three" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "four" BIGINT;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"things"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "things" ADD CONSTRAINT "pk_things" PRIMARY KEY ("id");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"things"'::pg_catalog.regclass AND conname = 'fk_things_one') THEN
        ALTER TABLE "things" ADD CONSTRAINT "fk_things_one" FOREIGN KEY ("one") REFERENCES "owners" ("id");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"things"'::pg_catalog.regclass AND conname = 'fk_things_two') THEN
        ALTER TABLE "things" ADD CONSTRAINT "fk_things_two" FOREIGN KEY ("two") REFERENCES "owners" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"things"'::pg_catalog.regclass AND conname = 'fk_things_three') THEN
        ALTER TABLE "things" ADD CONSTRAINT "fk_things_three" FOREIGN KEY ("three") REFERENCES "owners" ("id") ON DELETE CASCADE;
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"things"'::pg_catalog.regclass AND conname = 'fk_things_four') THEN
        ALTER TABLE "things" ADD CONSTRAINT "fk_things_four" FOREIGN KEY ("four") REFERENCES "owners" ("id") ON DELETE SET NULL ON UPDATE SET NULL;
    END IF;
END
$$;
