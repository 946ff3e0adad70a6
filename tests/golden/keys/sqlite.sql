CREATE TABLE "heap" (
    "value" INTEGER NOT NULL
);

CREATE TABLE "natural" (
    "code" VARCHAR(2) NOT NULL,
    CONSTRAINT "pk_natural" PRIMARY KEY ("code")
);

CREATE TABLE "numbered" (
    "label" TEXT,
    "id" INTEGER NOT NULL CONSTRAINT "pk_numbered" PRIMARY KEY AUTOINCREMENT
);

CREATE TABLE "pairs" (
    "left_id" INTEGER NOT NULL,
    "right_id" INTEGER NOT NULL,
    CONSTRAINT "the_pair" PRIMARY KEY ("right_id", "left_id")
);

CREATE TABLE "plain" (
    "id" INTEGER NOT NULL,
    "label" TEXT,
    CONSTRAINT "pk_plain" PRIMARY KEY ("id")
);
