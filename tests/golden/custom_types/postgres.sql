CREATE TABLE "custom_types" (
    "id" BIGINT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "name" CITEXT NOT NULL,
    "at" TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "pk_custom_types" PRIMARY KEY ("id")
);
