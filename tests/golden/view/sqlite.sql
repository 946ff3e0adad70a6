CREATE TABLE "users" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_users" PRIMARY KEY AUTOINCREMENT,
    "email" VARCHAR(320) NOT NULL,
    "active" BOOLEAN NOT NULL
);

CREATE VIEW "active_users" ("id", "address") AS
SELECT id, email FROM users WHERE active;

SELECT "id", "address" FROM "active_users" LIMIT 0;
