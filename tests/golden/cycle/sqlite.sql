CREATE TABLE "countries" (
    "id" INTEGER NOT NULL,
    CONSTRAINT "pk_countries" PRIMARY KEY ("id")
);

CREATE TABLE "players" (
    "id" INTEGER NOT NULL,
    "team_id" INTEGER NOT NULL,
    "mentor_id" INTEGER,
    CONSTRAINT "pk_players" PRIMARY KEY ("id"),
    CONSTRAINT "fk_players_team_id" FOREIGN KEY ("team_id") REFERENCES "teams" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_players_mentor_id" FOREIGN KEY ("mentor_id") REFERENCES "players" ("id")
);

CREATE INDEX "ix_players_team_id" ON "players" ("team_id");

CREATE TABLE "teams" (
    "id" INTEGER NOT NULL,
    "country_id" INTEGER NOT NULL,
    "captain_id" INTEGER,
    CONSTRAINT "pk_teams" PRIMARY KEY ("id"),
    CONSTRAINT "fk_teams_country_id" FOREIGN KEY ("country_id") REFERENCES "countries" ("id"),
    CONSTRAINT "fk_teams_captain_id" FOREIGN KEY ("captain_id") REFERENCES "players" ("id") ON DELETE SET NULL
);

CREATE TABLE "goals" (
    "id" INTEGER NOT NULL,
    "player_id" INTEGER NOT NULL,
    CONSTRAINT "pk_goals" PRIMARY KEY ("id"),
    CONSTRAINT "fk_goals_player_id" FOREIGN KEY ("player_id") REFERENCES "players" ("id")
);
