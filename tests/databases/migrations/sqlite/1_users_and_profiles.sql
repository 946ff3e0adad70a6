CREATE TABLE "users" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_users" PRIMARY KEY AUTOINCREMENT,
    "name" VARCHAR(40) NOT NULL,
    CONSTRAINT "uq_users_name" UNIQUE ("name")
);

CREATE TABLE "profiles" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_profiles" PRIMARY KEY AUTOINCREMENT,
    "user_id" INTEGER NOT NULL,
    "bio" VARCHAR(200) NOT NULL,
    CONSTRAINT "fk_profiles_user_id" FOREIGN KEY ("user_id") REFERENCES "users" ("id")
);

CREATE INDEX "ix_profiles_user_id" ON "profiles" ("user_id");

CREATE INDEX "ix_profiles_bio" ON "profiles" ("bio");
