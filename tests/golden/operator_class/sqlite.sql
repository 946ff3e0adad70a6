CREATE TABLE "paths" (
    "id" INTEGER NOT NULL,
    "path" VARCHAR(200) NOT NULL,
    "label" VARCHAR(50) NOT NULL,
    CONSTRAINT "pk_paths" PRIMARY KEY ("id")
);

CREATE INDEX "ix_paths_label" ON "paths" ("label");

CREATE INDEX "ix_paths_path" ON "paths" ("path");
