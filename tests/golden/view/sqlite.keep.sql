CREATE TABLE IF NOT EXISTS "users" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_users" PRIMARY KEY AUTOINCREMENT,
    "email" VARCHAR(320) NOT NULL,
    "active" BOOLEAN NOT NULL
);

CREATE VIEW IF NOT EXISTS "active_users" ("id", "address") AS
SELECT id, email FROM users WHERE active;
