CREATE TABLE IF NOT EXISTS "computed" (
    "id" BIGINT NOT NULL,
    "sum" INTEGER NOT NULL DEFAULT 1 + 1,
    "letter" VARCHAR(5) NOT NULL DEFAULT lower('A'),
    CONSTRAINT "pk_computed" PRIMARY KEY ("id")
);

ALTER TABLE "computed"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "sum" INTEGER NOT NULL DEFAULT 1 + 1,
    ADD COLUMN IF NOT EXISTS "letter" VARCHAR(5) NOT NULL DEFAULT lower('A');

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"computed"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "computed" ADD CONSTRAINT "pk_computed" PRIMARY KEY ("id");
    END IF;
END
$$;
