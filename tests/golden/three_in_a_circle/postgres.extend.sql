CREATE TABLE IF NOT EXISTS "one" (
    "id" BIGINT NOT NULL,
    "two" BIGINT,
    CONSTRAINT "pk_one" PRIMARY KEY ("id")
);

ALTER TABLE "one"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "two" BIGINT;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"one"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "one" ADD CONSTRAINT "pk_one" PRIMARY KEY ("id");
    END IF;
END
$$;

CREATE TABLE IF NOT EXISTS "three" (
    "id" BIGINT NOT NULL,
    "one" BIGINT,
    CONSTRAINT "pk_three" PRIMARY KEY ("id")
);

ALTER TABLE "three"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "one" BIGINT;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"three"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "three" ADD CONSTRAINT "pk_three" PRIMARY KEY ("id");
    END IF;
END
$$;

CREATE TABLE IF NOT EXISTS "two" (
    "id" BIGINT NOT NULL,
    "three" BIGINT,
    CONSTRAINT "pk_two" PRIMARY KEY ("id")
);

ALTER TABLE "two"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "three" BIGINT;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"two"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "two" ADD CONSTRAINT "pk_two" PRIMARY KEY ("id");
    END IF;
END
$$;

CREATE TABLE IF NOT EXISTS "outside" (
    "id" BIGINT NOT NULL,
    "three" BIGINT NOT NULL,
    CONSTRAINT "pk_outside" PRIMARY KEY ("id"),
    CONSTRAINT "fk_outside_three" FOREIGN KEY ("three") REFERENCES "three" ("id")
);

ALTER TABLE "outside"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "three" BIGINT NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"outside"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "outside" ADD CONSTRAINT "pk_outside" PRIMARY KEY ("id");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"outside"'::pg_catalog.regclass AND conname = 'fk_outside_three') THEN
        ALTER TABLE "outside" ADD CONSTRAINT "fk_outside_three" FOREIGN KEY ("three") REFERENCES "three" ("id");
    END IF;
END
$$;

CREATE INDEX IF NOT EXISTS "ix_outside_three" ON "outside" ("three");

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"one"'::pg_catalog.regclass AND conname = 'fk_one_two') THEN
        ALTER TABLE "one" ADD CONSTRAINT "fk_one_two" FOREIGN KEY ("two") REFERENCES "two" ("id");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"three"'::pg_catalog.regclass AND conname = 'fk_three_one') THEN
        ALTER TABLE "three" ADD CONSTRAINT "fk_three_one" FOREIGN KEY ("one") REFERENCES "one" ("id");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"two"'::pg_catalog.regclass AND conname = 'fk_two_three') THEN
        ALTER TABLE "two" ADD CONSTRAINT "fk_two_three" FOREIGN KEY ("three") REFERENCES "three" ("id");
    END IF;
END
$$;
