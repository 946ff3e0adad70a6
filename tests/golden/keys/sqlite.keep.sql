CREATE TABLE IF NOT EXISTS "heap" (
    "value" INTEGER NOT NULL
);

CREATE TABLE IF NOT EXISTS "natural" (
    "code" VARCHAR(2) NOT NULL,
    CONSTRAINT "pk_natural" PRIMARY KEY ("code")
);

CREATE TABLE IF NOT EXISTS "numbered" (
    "label" TEXT,
    "id" INTEGER NOT NULL CONSTRAINT "pk_numbered" PRIMARY KEY AUTOINCREMENT
);

CREATE TABLE IF NOT EXISTS "pairs" (
    "left_id" INTEGER NOT NULL,
    "right_id" INTEGER NOT NULL,
    CONSTRAINT "the_pair" PRIMARY KEY ("right_id", "left_id")
);

CREATE TABLE IF NOT EXISTS "plain" (
    "id" INTEGER NOT NULL,
    "label" TEXT,
    CONSTRAINT "pk_plain" PRIMARY KEY ("id")
);
