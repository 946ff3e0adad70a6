CREATE TABLE IF NOT EXISTS "countries" (
    "id" BIGINT NOT NULL,
    CONSTRAINT "pk_countries" PRIMARY KEY ("id")
);

ALTER TABLE "countries"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"countries"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "countries" ADD CONSTRAINT "pk_countries" PRIMARY KEY ("id");
    END IF;
END
$$;

CREATE TABLE IF NOT EXISTS "players" (
    "id" BIGINT NOT NULL,
    "team_id" BIGINT NOT NULL,
    "mentor_id" BIGINT,
    CONSTRAINT "pk_players" PRIMARY KEY ("id"),
    CONSTRAINT "fk_players_mentor_id" FOREIGN KEY ("mentor_id") REFERENCES "players" ("id")
);

ALTER TABLE "players"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "team_id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "mentor_id" BIGINT;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"players"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "players" ADD CONSTRAINT "pk_players" PRIMARY KEY ("id");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"players"'::pg_catalog.regclass AND conname = 'fk_players_mentor_id') THEN
        ALTER TABLE "players" ADD CONSTRAINT "fk_players_mentor_id" FOREIGN KEY ("mentor_id") REFERENCES "players" ("id");
    END IF;
END
$$;

CREATE INDEX IF NOT EXISTS "ix_players_team_id" ON "players" ("team_id");

CREATE TABLE IF NOT EXISTS "teams" (
    "id" BIGINT NOT NULL,
    "country_id" BIGINT NOT NULL,
    "captain_id" BIGINT,
    CONSTRAINT "pk_teams" PRIMARY KEY ("id"),
    CONSTRAINT "fk_teams_country_id" FOREIGN KEY ("country_id") REFERENCES "countries" ("id")
);

ALTER TABLE "teams"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "country_id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "captain_id" BIGINT;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"teams"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "teams" ADD CONSTRAINT "pk_teams" PRIMARY KEY ("id");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"teams"'::pg_catalog.regclass AND conname = 'fk_teams_country_id') THEN
        ALTER TABLE "teams" ADD CONSTRAINT "fk_teams_country_id" FOREIGN KEY ("country_id") REFERENCES "countries" ("id");
    END IF;
END
$$;

CREATE TABLE IF NOT EXISTS "goals" (
    "id" BIGINT NOT NULL,
    "player_id" BIGINT NOT NULL,
    CONSTRAINT "pk_goals" PRIMARY KEY ("id"),
    CONSTRAINT "fk_goals_player_id" FOREIGN KEY ("player_id") REFERENCES "players" ("id")
);

ALTER TABLE "goals"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "player_id" BIGINT NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"goals"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "goals" ADD CONSTRAINT "pk_goals" PRIMARY KEY ("id");
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"goals"'::pg_catalog.regclass AND conname = 'fk_goals_player_id') THEN
        ALTER TABLE "goals" ADD CONSTRAINT "fk_goals_player_id" FOREIGN KEY ("player_id") REFERENCES "players" ("id");
    END IF;
END
$$;

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
