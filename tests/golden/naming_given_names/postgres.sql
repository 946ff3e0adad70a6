CREATE TABLE "staff" (
    "id" BIGINT NOT NULL,
    "team" BIGINT NOT NULL,
    "number" INTEGER NOT NULL,
    CONSTRAINT "pk_staff" PRIMARY KEY ("id"),
    CONSTRAINT "ck_staff_numbered" CHECK (number > 0),
    CONSTRAINT "ck_staff_92811bcd" CHECK (number < 1000)
);

CREATE INDEX "by_team" ON "staff" ("team");
