CREATE TABLE "unsigned" (
    "id" INTEGER NOT NULL,
    "tiny" INTEGER NOT NULL,
    "small" INTEGER NOT NULL,
    "plain" INTEGER,
    CONSTRAINT "pk_unsigned" PRIMARY KEY ("id")
);
