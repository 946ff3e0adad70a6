CREATE TABLE "users" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_users" PRIMARY KEY AUTOINCREMENT,
    "created_at" TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "email" VARCHAR(320) NOT NULL,
    "name" VARCHAR(100) NOT NULL,
    CONSTRAINT "uq_users_email" UNIQUE ("email")
);

CREATE TABLE "profiles" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_profiles" PRIMARY KEY AUTOINCREMENT,
    "created_at" TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_id" INTEGER NOT NULL,
    "headline" VARCHAR(120) NOT NULL,
    "bio" TEXT,
    "availability" TEXT NOT NULL DEFAULT 'open',
    "vat_id" VARCHAR(20),
    "credit" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "uq_profiles_user_id" UNIQUE ("user_id"),
    CONSTRAINT "ck_profiles_availability_enum" CHECK ("availability" IN ('open', 'passive', 'not_looking')),
    CONSTRAINT "fk_profiles_user_id" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE
);

CREATE INDEX "ix_profiles_availability" ON "profiles" ("availability");

CREATE INDEX "ix_profiles_vat_id" ON "profiles" ("vat_id");

CREATE TABLE "invoices" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_invoices" PRIMARY KEY AUTOINCREMENT,
    "profile_id" INTEGER NOT NULL,
    "amount" INTEGER NOT NULL,
    "paid" BOOLEAN NOT NULL DEFAULT 0,
    CONSTRAINT "ck_invoices_amount" CHECK (amount > 0),
    CONSTRAINT "fk_invoices_profile_id" FOREIGN KEY ("profile_id") REFERENCES "profiles" ("id")
);

CREATE INDEX "ix_invoices_profile_id" ON "invoices" ("profile_id");

CREATE TABLE "skills" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_skills" PRIMARY KEY AUTOINCREMENT,
    "name" VARCHAR(60) NOT NULL,
    CONSTRAINT "uq_skills_name" UNIQUE ("name")
);

CREATE TABLE "profile_skills" (
    "profile_id" INTEGER NOT NULL,
    "skill_id" INTEGER NOT NULL,
    "level" INTEGER NOT NULL DEFAULT 3,
    CONSTRAINT "pk_profile_skills" PRIMARY KEY ("profile_id", "skill_id"),
    CONSTRAINT "ck_profile_skills_level" CHECK (level BETWEEN 1 AND 5),
    CONSTRAINT "fk_profile_skills_profile_id" FOREIGN KEY ("profile_id") REFERENCES "profiles" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_profile_skills_skill_id" FOREIGN KEY ("skill_id") REFERENCES "skills" ("id") ON DELETE CASCADE
);

CREATE INDEX "ix_profile_skills_skill_id" ON "profile_skills" ("skill_id");
