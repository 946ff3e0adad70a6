CREATE TABLE "signed" (
    "id" INTEGER NOT NULL,
    "tiny" INTEGER NOT NULL,
    "small" INTEGER NOT NULL,
    "plain" INTEGER NOT NULL,
    "big" INTEGER,
    CONSTRAINT "pk_signed" PRIMARY KEY ("id")
);
