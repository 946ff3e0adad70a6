CREATE TABLE "tasks" (
    "id" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "blocked_by" INTEGER,
    CONSTRAINT "pk_tasks" PRIMARY KEY ("id"),
    CONSTRAINT "ck_tasks_state_enum" CHECK ("state" IN ('Open', 'Done')),
    CONSTRAINT "fk_tasks_blocked_by" FOREIGN KEY ("blocked_by") REFERENCES "tasks" ("id")
);
