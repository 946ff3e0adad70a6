CREATE TABLE IF NOT EXISTS "staff" (
    "id" INTEGER NOT NULL,
    "team" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "rank" TEXT NOT NULL,
    "badge" INTEGER NOT NULL,
    CONSTRAINT "staff_key" PRIMARY KEY ("id"),
    CONSTRAINT "staff_teamnumber_once" UNIQUE ("team", "number"),
    CONSTRAINT "number of staff" CHECK (number > 0),
    CONSTRAINT "rank of staff_enum" CHECK ("rank" IN ('Junior', 'Senior')),
    CONSTRAINT "staff.team -> staff.id" FOREIGN KEY ("team") REFERENCES "staff" ("id")
);

CREATE INDEX IF NOT EXISTS "by staff_team" ON "staff" ("team");

CREATE UNIQUE INDEX IF NOT EXISTS "100% by badge" ON "staff" ("badge");

CREATE INDEX IF NOT EXISTS "by staff_team_staff_rank" ON "staff" ("team", "rank");
