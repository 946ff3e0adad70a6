DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_type WHERE oid = pg_catalog.to_regtype('"rank"') AND typtype = 'e') THEN
        CREATE TYPE "rank" AS ENUM ('Junior', 'Senior');
    END IF;
END
$$;

CREATE TABLE IF NOT EXISTS "staff" (
    "id" BIGINT NOT NULL,
    "team" BIGINT NOT NULL,
    "number" INTEGER NOT NULL,
    "rank" "rank" NOT NULL,
    "badge" INTEGER NOT NULL,
    CONSTRAINT "staff_key" PRIMARY KEY ("id"),
    CONSTRAINT "staff_teamnumber_once" UNIQUE ("team", "number"),
    CONSTRAINT "number of staff" CHECK (number > 0),
    CONSTRAINT "staff.team -> staff.id" FOREIGN KEY ("team") REFERENCES "staff" ("id")
);

CREATE INDEX IF NOT EXISTS "by staff_team" ON "staff" ("team");

CREATE UNIQUE INDEX IF NOT EXISTS "100% by badge" ON "staff" ("badge");

CREATE INDEX IF NOT EXISTS "by staff_team_staff_rank" ON "staff" ("team", "rank");
