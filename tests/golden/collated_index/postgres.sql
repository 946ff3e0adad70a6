CREATE TABLE "names" (
    "id" BIGINT NOT NULL,
    "name" VARCHAR(100) NOT NULL,
    CONSTRAINT "pk_names" PRIMARY KEY ("id")
);

CREATE INDEX "ix_names_name" ON "names" ("name" COLLATE "C");
