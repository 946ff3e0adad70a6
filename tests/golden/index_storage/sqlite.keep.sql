CREATE TABLE IF NOT EXISTS "logs" (
    "id" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "pk_logs" PRIMARY KEY ("id")
);

CREATE INDEX IF NOT EXISTS "ix_logs_at" ON "logs" ("at");
