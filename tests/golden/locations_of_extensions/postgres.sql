-- tests/golden/locations_of_extensions/mod.rs:7
CREATE TABLE "members" (
    "id" BIGINT NOT NULL,
    "name" VARCHAR(80) NOT NULL,
    "level" INTEGER NOT NULL,
    "sponsor" BIGINT,
    CONSTRAINT "pk_members" PRIMARY KEY ("id"),
    CONSTRAINT "uq_members_sponsor" UNIQUE ("sponsor"),
    CONSTRAINT "fk_members_sponsor" FOREIGN KEY ("sponsor") REFERENCES "members" ("id")
);

-- tests/golden/locations_of_extensions/mod.rs:7
CREATE INDEX "ix_members_name" ON "members" ("name");

-- tests/golden/locations_of_extensions/mod.rs:16
CREATE INDEX "ix_members_level" ON "members" ("level");

-- tests/golden/locations_of_extensions/mod.rs:16
COMMENT ON COLUMN "members"."level" IS 'the fees';
