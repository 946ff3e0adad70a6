CREATE TABLE "events" (
    "id" BIGINT NOT NULL,
    "day" DATE NOT NULL,
    "kind" INTEGER NOT NULL,
    CONSTRAINT "pk_events" PRIMARY KEY ("id", "day")
) PARTITION BY RANGE ("day");

COMMENT ON COLUMN "events"."kind" IS 'What happened';

CREATE TABLE "a_2026" PARTITION OF "events" (
    CONSTRAINT "ck_a_2026_e85affbd" CHECK (kind > 0)
) FOR VALUES FROM ('2026-01-01') TO (MAXVALUE) WITH (fillfactor = 80);

CREATE INDEX "ix_a_2026_kind" ON "a_2026" ("kind");

COMMENT ON TABLE "a_2026" IS 'This year''s';

CREATE TABLE "events_2025" PARTITION OF "events" FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');

CREATE TABLE "events_rest" PARTITION OF "events" DEFAULT;
