CREATE TABLE IF NOT EXISTS "members" (
    "id" INTEGER NOT NULL,
    "name" INTEGER NOT NULL,
    "rating" INTEGER,
    CONSTRAINT "pk_members" PRIMARY KEY ("id")
);

CREATE INDEX IF NOT EXISTS "ix_members_name" ON "members" ("name");
