CREATE TABLE "named" (
    "id" BIGINT NOT NULL,
    "name" TEXT NOT NULL
);

CREATE TABLE "owned" (
    "id" BIGINT NOT NULL,
    "owner" BIGINT NOT NULL
);

CREATE TABLE "a_house" (
    "id" BIGINT NOT NULL,
    "name" TEXT NOT NULL,
    "owner" BIGINT NOT NULL,
    "street" TEXT NOT NULL,
    CONSTRAINT "pk_a_house" PRIMARY KEY ("id")
) INHERITS ("named", "owned");
