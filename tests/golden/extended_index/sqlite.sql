CREATE TABLE "profiles" (
    "id" INTEGER NOT NULL,
    "email" VARCHAR(100) NOT NULL,
    "score" INTEGER,
    CONSTRAINT "pk_profiles" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "ux_profiles_email" ON "profiles" ("email") WHERE email <> '';

CREATE INDEX "ix_profiles_score" ON "profiles" ("score" DESC);
