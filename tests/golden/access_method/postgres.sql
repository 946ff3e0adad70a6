CREATE TABLE "events" (
    "id" BIGINT NOT NULL,
    CONSTRAINT "pk_events" PRIMARY KEY ("id")
) USING "heap" WITH (fillfactor = 90);
