CREATE TABLE "tenant_42"."members" (
    "id" INTEGER NOT NULL,
    "team" INTEGER NOT NULL,
    CONSTRAINT "pk_members" PRIMARY KEY ("id"),
    CONSTRAINT "fk_members_team" FOREIGN KEY ("team") REFERENCES "teams" ("id")
);

CREATE TABLE "tenant_42"."teams" (
    "id" INTEGER NOT NULL,
    "lead" INTEGER,
    CONSTRAINT "pk_teams" PRIMARY KEY ("id"),
    CONSTRAINT "fk_teams_lead" FOREIGN KEY ("lead") REFERENCES "members" ("id")
);
