CREATE TABLE "unsigned" (
    "id" BIGINT NOT NULL,
    "tiny" SMALLINT NOT NULL,
    "small" INTEGER NOT NULL,
    "plain" BIGINT,
    CONSTRAINT "pk_unsigned" PRIMARY KEY ("id")
);
