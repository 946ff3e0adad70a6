CREATE TABLE IF NOT EXISTS "names" (
    "id" BIGINT NOT NULL,
    "name" VARCHAR(40) COLLATE "C" NOT NULL,
    "code" VARCHAR(10) NOT NULL DEFAULT 'none',
    CONSTRAINT "pk_names" PRIMARY KEY ("id"),
    CONSTRAINT "uq_names_name" UNIQUE ("name")
);
