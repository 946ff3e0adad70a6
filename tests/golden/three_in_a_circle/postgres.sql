CREATE TABLE "one" (
    "id" BIGINT NOT NULL,
    "two" BIGINT,
    CONSTRAINT "pk_one" PRIMARY KEY ("id")
);

CREATE TABLE "three" (
    "id" BIGINT NOT NULL,
    "one" BIGINT,
    CONSTRAINT "pk_three" PRIMARY KEY ("id")
);

CREATE TABLE "two" (
    "id" BIGINT NOT NULL,
    "three" BIGINT,
    CONSTRAINT "pk_two" PRIMARY KEY ("id")
);

CREATE TABLE "outside" (
    "id" BIGINT NOT NULL,
    "three" BIGINT NOT NULL,
    CONSTRAINT "pk_outside" PRIMARY KEY ("id"),
    CONSTRAINT "fk_outside_three" FOREIGN KEY ("three") REFERENCES "three" ("id")
);

CREATE INDEX "ix_outside_three" ON "outside" ("three");

ALTER TABLE "one" ADD CONSTRAINT "fk_one_two" FOREIGN KEY ("two") REFERENCES "two" ("id");

ALTER TABLE "three" ADD CONSTRAINT "fk_three_one" FOREIGN KEY ("one") REFERENCES "one" ("id");

ALTER TABLE "two" ADD CONSTRAINT "fk_two_three" FOREIGN KEY ("three") REFERENCES "three" ("id");
