CREATE TABLE "tasks" (
    "id" BIGINT NOT NULL,
    "due" BIGINT,
    CONSTRAINT "pk_tasks" PRIMARY KEY ("id")
);

CREATE INDEX "ix_tasks_due_id" ON "tasks" ("due" NULLS FIRST, "id" DESC NULLS LAST);
