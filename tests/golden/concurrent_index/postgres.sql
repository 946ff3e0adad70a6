CREATE TABLE "events" (
    "id" BIGINT NOT NULL,
    "kind" VARCHAR(20) NOT NULL,
    "at" BIGINT NOT NULL,
    CONSTRAINT "pk_events" PRIMARY KEY ("id")
);

CREATE INDEX "ix_events_at" ON "events" ("at");

CREATE UNIQUE INDEX "once" ON "events" ("kind", "at");

CREATE INDEX "ix_events_at_kind" ON "events" USING "btree" ("at", "kind") WITH ("fillfactor" = '70');

COMMENT ON INDEX "ix_events_at" IS 'by time';

CREATE TABLE "parts" (
    "id" BIGINT NOT NULL,
    "at" BIGINT NOT NULL,
    CONSTRAINT "pk_parts" PRIMARY KEY ("id")
) PARTITION BY HASH ("id");

CREATE TABLE "parts_p0" PARTITION OF "parts" FOR VALUES WITH (MODULUS 2, REMAINDER 0);

CREATE TABLE "parts_p1" PARTITION OF "parts" FOR VALUES WITH (MODULUS 2, REMAINDER 1);

CREATE INDEX "ix_parts_at" ON "parts" ("at");
