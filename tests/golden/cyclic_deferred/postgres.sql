CREATE TABLE "heads" (
    "id" BIGINT NOT NULL,
    "tail" BIGINT NOT NULL,
    CONSTRAINT "pk_heads" PRIMARY KEY ("id")
);

CREATE TABLE "tails" (
    "id" BIGINT NOT NULL,
    "head" BIGINT NOT NULL,
    CONSTRAINT "pk_tails" PRIMARY KEY ("id")
);

ALTER TABLE "heads" ADD CONSTRAINT "fk_heads_tail" FOREIGN KEY ("tail") REFERENCES "tails" ("id") DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "tails" ADD CONSTRAINT "fk_tails_head" FOREIGN KEY ("head") REFERENCES "heads" ("id") DEFERRABLE INITIALLY DEFERRED;
