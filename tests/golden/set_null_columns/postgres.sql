CREATE TABLE "teams" (
    "tenant" BIGINT NOT NULL,
    "id" BIGINT NOT NULL,
    CONSTRAINT "pk_teams" PRIMARY KEY ("tenant", "id")
);

CREATE TABLE "members" (
    "id" BIGINT NOT NULL,
    "tenant" BIGINT NOT NULL,
    "team" BIGINT,
    CONSTRAINT "pk_members" PRIMARY KEY ("id"),
    CONSTRAINT "fk_members_tenant_team" FOREIGN KEY ("tenant", "team") REFERENCES "teams" ("tenant", "id") ON DELETE SET NULL ("team")
);
