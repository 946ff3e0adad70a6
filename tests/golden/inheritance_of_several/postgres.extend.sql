CREATE TABLE IF NOT EXISTS "named" (
    "id" BIGINT NOT NULL,
    "name" TEXT NOT NULL
);

ALTER TABLE "named"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "name" TEXT NOT NULL;

CREATE TABLE IF NOT EXISTS "owned" (
    "id" BIGINT NOT NULL,
    "owner" BIGINT NOT NULL
);

ALTER TABLE "owned"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "owner" BIGINT NOT NULL;

CREATE TABLE IF NOT EXISTS "a_house" (
    "id" BIGINT NOT NULL,
    "name" TEXT NOT NULL,
    "owner" BIGINT NOT NULL,
    "street" TEXT NOT NULL,
    CONSTRAINT "pk_a_house" PRIMARY KEY ("id")
) INHERITS ("named", "owned");

ALTER TABLE "a_house"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "name" TEXT NOT NULL,
    ADD COLUMN IF NOT EXISTS "owner" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "street" TEXT NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"a_house"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "a_house" ADD CONSTRAINT "pk_a_house" PRIMARY KEY ("id");
    END IF;
END
$$;
