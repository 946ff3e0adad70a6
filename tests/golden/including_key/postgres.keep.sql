CREATE TABLE IF NOT EXISTS "users" (
    "id" BIGINT NOT NULL,
    "email" VARCHAR(100) NOT NULL,
    "name" VARCHAR(100) NOT NULL,
    CONSTRAINT "pk_users" PRIMARY KEY ("id") INCLUDE ("email"),
    CONSTRAINT "uq_users_email" UNIQUE ("email") INCLUDE ("name")
);
