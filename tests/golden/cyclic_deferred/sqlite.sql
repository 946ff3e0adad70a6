CREATE TABLE "heads" (
    "id" INTEGER NOT NULL,
    "tail" INTEGER NOT NULL,
    CONSTRAINT "pk_heads" PRIMARY KEY ("id"),
    CONSTRAINT "fk_heads_tail" FOREIGN KEY ("tail") REFERENCES "tails" ("id") DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE "tails" (
    "id" INTEGER NOT NULL,
    "head" INTEGER NOT NULL,
    CONSTRAINT "pk_tails" PRIMARY KEY ("id"),
    CONSTRAINT "fk_tails_head" FOREIGN KEY ("head") REFERENCES "heads" ("id") DEFERRABLE INITIALLY DEFERRED
);
