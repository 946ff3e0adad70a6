CREATE TABLE IF NOT EXISTS "paths" (
    "id" BIGINT NOT NULL,
    "path" VARCHAR(200) NOT NULL,
    "label" VARCHAR(50) NOT NULL,
    CONSTRAINT "pk_paths" PRIMARY KEY ("id")
);

CREATE INDEX IF NOT EXISTS "ix_paths_label" ON "paths" ("label" "varchar_pattern_ops");

CREATE INDEX IF NOT EXISTS "ix_paths_path" ON "paths" ("path" "text_pattern_ops");
