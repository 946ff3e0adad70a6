CREATE DOMAIN percentage AS integer CHECK (VALUE BETWEEN 0 AND 100);

CREATE TABLE "progress" (
    "id" BIGINT NOT NULL,
    "done" percentage NOT NULL,
    CONSTRAINT "pk_progress" PRIMARY KEY ("id")
);
