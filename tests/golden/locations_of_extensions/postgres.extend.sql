-- tests/golden/locations_of_extensions/mod.rs:7
CREATE TABLE IF NOT EXISTS "members" (
    "id" BIGINT NOT NULL,
    "name" VARCHAR(80) NOT NULL,
    "level" INTEGER NOT NULL,
    "sponsor" BIGINT,
    CONSTRAINT "pk_members" PRIMARY KEY ("id"),
    CONSTRAINT "uq_members_sponsor" UNIQUE ("sponsor"),
    CONSTRAINT "fk_members_sponsor" FOREIGN KEY ("sponsor") REFERENCES "members" ("id")
);

-- tests/golden/locations_of_extensions/mod.rs:7
ALTER TABLE "members"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "name" VARCHAR(80) NOT NULL,
    ADD COLUMN IF NOT EXISTS "level" INTEGER NOT NULL,
    ADD COLUMN IF NOT EXISTS "sponsor" BIGINT;

-- tests/golden/locations_of_extensions/mod.rs:7
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"members"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "members" ADD CONSTRAINT "pk_members" PRIMARY KEY ("id");
    END IF;
END
$$;

-- tests/golden/locations_of_extensions/mod.rs:16
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"members"'::pg_catalog.regclass AND conname = 'uq_members_sponsor') THEN
        ALTER TABLE "members" ADD CONSTRAINT "uq_members_sponsor" UNIQUE ("sponsor");
    END IF;
END
$$;

-- tests/golden/locations_of_extensions/mod.rs:16
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"members"'::pg_catalog.regclass AND conname = 'fk_members_sponsor') THEN
        ALTER TABLE "members" ADD CONSTRAINT "fk_members_sponsor" FOREIGN KEY ("sponsor") REFERENCES "members" ("id");
    END IF;
END
$$;

-- tests/golden/locations_of_extensions/mod.rs:7
CREATE INDEX IF NOT EXISTS "ix_members_name" ON "members" ("name");

-- tests/golden/locations_of_extensions/mod.rs:16
CREATE INDEX IF NOT EXISTS "ix_members_level" ON "members" ("level");

-- tests/golden/locations_of_extensions/mod.rs:16
DO $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_catalog.pg_attribute WHERE attrelid = '"members"'::pg_catalog.regclass AND attname = 'level'
        AND pg_catalog.col_description(attrelid, attnum) IS NOT NULL
    ) THEN
        COMMENT ON COLUMN "members"."level" IS 'the fees';
    END IF;
END
$$;
