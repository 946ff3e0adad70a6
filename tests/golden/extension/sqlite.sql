CREATE TABLE "profiles" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_profiles" PRIMARY KEY AUTOINCREMENT,
    "email" VARCHAR(320) NOT NULL,
    "plan" VARCHAR(20) NOT NULL DEFAULT 'free',
    "customer" INTEGER,
    CONSTRAINT "uq_profiles_email" UNIQUE ("email"),
    CONSTRAINT "uq_profiles_customer" UNIQUE ("customer"),
    CONSTRAINT "ck_profiles_plan" CHECK (plan <> '')
);

CREATE INDEX "ix_profiles_plan_customer" ON "profiles" ("plan", "customer");
