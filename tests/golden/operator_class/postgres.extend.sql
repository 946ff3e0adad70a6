CREATE TABLE IF NOT EXISTS "paths" (
    "id" BIGINT NOT NULL,
    "path" VARCHAR(200) NOT NULL,
    "label" VARCHAR(50) NOT NULL,
    CONSTRAINT "pk_paths" PRIMARY KEY ("id")
);

ALTER TABLE "paths"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "path" VARCHAR(200) NOT NULL,
    ADD COLUMN IF NOT EXISTS "label" VARCHAR(50) NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"paths"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "paths" ADD CONSTRAINT "pk_paths" PRIMARY KEY ("id");
    END IF;
END
$$;

CREATE INDEX IF NOT EXISTS "ix_paths_label" ON "paths" ("label" "varchar_pattern_ops");

CREATE INDEX IF NOT EXISTS "ix_paths_path" ON "paths" ("path" "text_pattern_ops");
