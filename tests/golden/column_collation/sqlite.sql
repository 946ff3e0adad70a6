CREATE TABLE "names" (
    "id" INTEGER NOT NULL,
    "name" VARCHAR(40) COLLATE "NOCASE" NOT NULL,
    "code" VARCHAR(10) COLLATE "RTRIM" NOT NULL DEFAULT 'none',
    CONSTRAINT "pk_names" PRIMARY KEY ("id"),
    CONSTRAINT "uq_names_name" UNIQUE ("name")
);
