CREATE TABLE "members" (
    "id" INTEGER NOT NULL,
    "team" INTEGER NOT NULL,
    "level" INTEGER NOT NULL,
    CONSTRAINT "pk_members" PRIMARY KEY ("id")
);

CREATE INDEX "idx_members_team" ON "members" ("team");

CREATE INDEX "idx_members_team_level" ON "members" ("team", "level");
