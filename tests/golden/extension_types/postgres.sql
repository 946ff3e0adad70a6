CREATE SCHEMA IF NOT EXISTS "app";

CREATE EXTENSION IF NOT EXISTS "citext";

CREATE EXTENSION IF NOT EXISTS "hstore";

CREATE EXTENSION IF NOT EXISTS "ltree";

CREATE TABLE "pages" (
    "id" BIGINT NOT NULL,
    "path" ltree NOT NULL,
    "title" citext NOT NULL,
    CONSTRAINT "pk_pages" PRIMARY KEY ("id"),
    CONSTRAINT "uq_pages_title" UNIQUE ("title")
);

CREATE TABLE "app"."notes" (
    "id" BIGINT NOT NULL,
    "title" citext NOT NULL,
    "labels" hstore,
    CONSTRAINT "pk_notes" PRIMARY KEY ("id")
);
