CREATE TABLE IF NOT EXISTS "sessions" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_sessions" PRIMARY KEY AUTOINCREMENT,
    "token" VARCHAR(40) NOT NULL
);

CREATE INDEX IF NOT EXISTS "ix_sessions_token" ON "sessions" ("token");
