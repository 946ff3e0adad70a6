-- table `members`, column `level`: SQLite has no comments
--   golden_tests::locations_of_extensions::Membership at tests/golden/locations_of_extensions/mod.rs:16
-- help: leave the comment out, or ask for `MetaData::portable` to have it left out with a warning

-- tests/golden/locations_of_extensions/mod.rs:7
CREATE TABLE "members" (
    "id" INTEGER NOT NULL,
    "name" VARCHAR(80) NOT NULL,
    "level" INTEGER NOT NULL,
    "sponsor" INTEGER,
    CONSTRAINT "pk_members" PRIMARY KEY ("id"),
    CONSTRAINT "uq_members_sponsor" UNIQUE ("sponsor"),
    CONSTRAINT "fk_members_sponsor" FOREIGN KEY ("sponsor") REFERENCES "members" ("id")
);

-- tests/golden/locations_of_extensions/mod.rs:7
CREATE INDEX "ix_members_name" ON "members" ("name");

-- tests/golden/locations_of_extensions/mod.rs:16
CREATE INDEX "ix_members_level" ON "members" ("level");
