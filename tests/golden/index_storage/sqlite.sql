CREATE TABLE "logs" (
    "id" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "pk_logs" PRIMARY KEY ("id")
);

CREATE INDEX "ix_logs_at" ON "logs" ("at");
