CREATE TABLE "countries" (
    "id" BIGINT NOT NULL,
    CONSTRAINT "pk_countries" PRIMARY KEY ("id")
);

CREATE TABLE "players" (
    "id" BIGINT NOT NULL,
    "team_id" BIGINT NOT NULL,
    "mentor_id" BIGINT,
    CONSTRAINT "pk_players" PRIMARY KEY ("id"),
    CONSTRAINT "fk_players_mentor_id" FOREIGN KEY ("mentor_id") REFERENCES "players" ("id")
);

CREATE INDEX "ix_players_team_id" ON "players" ("team_id");

CREATE TABLE "teams" (
    "id" BIGINT NOT NULL,
    "country_id" BIGINT NOT NULL,
    "captain_id" BIGINT,
    CONSTRAINT "pk_teams" PRIMARY KEY ("id"),
    CONSTRAINT "fk_teams_country_id" FOREIGN KEY ("country_id") REFERENCES "countries" ("id")
);

CREATE TABLE "goals" (
    "id" BIGINT NOT NULL,
    "player_id" BIGINT NOT NULL,
    CONSTRAINT "pk_goals" PRIMARY KEY ("id"),
    CONSTRAINT "fk_goals_player_id" FOREIGN KEY ("player_id") REFERENCES "players" ("id")
);

ALTER TABLE "players" ADD CONSTRAINT "fk_players_team_id" FOREIGN KEY ("team_id") REFERENCES "teams" ("id") ON DELETE CASCADE;

ALTER TABLE "teams" ADD CONSTRAINT "fk_teams_captain_id" FOREIGN KEY ("captain_id") REFERENCES "players" ("id") ON DELETE SET NULL;
