CREATE TABLE IF NOT EXISTS "countries" (
    "id" BIGINT NOT NULL,
    CONSTRAINT "pk_countries" PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "players" (
    "id" BIGINT NOT NULL,
    "team_id" BIGINT NOT NULL,
    "mentor_id" BIGINT,
    CONSTRAINT "pk_players" PRIMARY KEY ("id"),
    CONSTRAINT "fk_players_mentor_id" FOREIGN KEY ("mentor_id") REFERENCES "players" ("id")
);

CREATE INDEX IF NOT EXISTS "ix_players_team_id" ON "players" ("team_id");

CREATE TABLE IF NOT EXISTS "teams" (
    "id" BIGINT NOT NULL,
    "country_id" BIGINT NOT NULL,
    "captain_id" BIGINT,
    CONSTRAINT "pk_teams" PRIMARY KEY ("id"),
    CONSTRAINT "fk_teams_country_id" FOREIGN KEY ("country_id") REFERENCES "countries" ("id")
);

CREATE TABLE IF NOT EXISTS "goals" (
    "id" BIGINT NOT NULL,
    "player_id" BIGINT NOT NULL,
    CONSTRAINT "pk_goals" PRIMARY KEY ("id"),
    CONSTRAINT "fk_goals_player_id" FOREIGN KEY ("player_id") REFERENCES "players" ("id")
);

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"players"'::pg_catalog.regclass AND conname = 'fk_players_team_id') THEN
        ALTER TABLE "players" ADD CONSTRAINT "fk_players_team_id" FOREIGN KEY ("team_id") REFERENCES "teams" ("id") ON DELETE CASCADE;
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"teams"'::pg_catalog.regclass AND conname = 'fk_teams_captain_id') THEN
        ALTER TABLE "teams" ADD CONSTRAINT "fk_teams_captain_id" FOREIGN KEY ("captain_id") REFERENCES "players" ("id") ON DELETE SET NULL;
    END IF;
END
$$;
