CREATE TABLE "signed" (
    "id" BIGINT NOT NULL,
    "tiny" "char" NOT NULL,
    "small" SMALLINT NOT NULL,
    "plain" INTEGER NOT NULL,
    "big" BIGINT,
    CONSTRAINT "pk_signed" PRIMARY KEY ("id")
);
