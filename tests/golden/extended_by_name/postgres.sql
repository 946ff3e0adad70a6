CREATE TABLE "members" (
    "id" BIGINT NOT NULL,
    "name" INTEGER NOT NULL,
    "rating" INTEGER,
    CONSTRAINT "pk_members" PRIMARY KEY ("id")
);

CREATE INDEX "ix_members_name" ON "members" ("name");
