CREATE TABLE "users" (
    "id" BIGINT NOT NULL,
    CONSTRAINT "pk_users" PRIMARY KEY ("id")
);

CREATE TABLE "events" (
    "id" BIGINT NOT NULL,
    "user_id" BIGINT NOT NULL,
    CONSTRAINT "pk_events" PRIMARY KEY ("id"),
    CONSTRAINT "fk_events_user_id" FOREIGN KEY ("user_id") REFERENCES "users" ("id")
) PARTITION BY HASH ("id");

CREATE TABLE "events_p0" PARTITION OF "events" FOR VALUES WITH (MODULUS 2, REMAINDER 0);

CREATE TABLE "events_p1" PARTITION OF "events" FOR VALUES WITH (MODULUS 2, REMAINDER 1);

CREATE TABLE "notes" (
    "id" BIGINT NOT NULL,
    "event" BIGINT NOT NULL,
    CONSTRAINT "pk_notes" PRIMARY KEY ("id"),
    CONSTRAINT "fk_notes_event" FOREIGN KEY ("event") REFERENCES "events" ("id")
);
