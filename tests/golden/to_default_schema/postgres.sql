CREATE TYPE "state" AS ENUM ('Open', 'Done');

CREATE TABLE "tasks" (
    "id" BIGINT NOT NULL,
    "state" "state" NOT NULL,
    "blocked_by" BIGINT,
    CONSTRAINT "pk_tasks" PRIMARY KEY ("id"),
    CONSTRAINT "fk_tasks_blocked_by" FOREIGN KEY ("blocked_by") REFERENCES "tasks" ("id")
);
