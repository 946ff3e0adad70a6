CREATE TABLE "payloads" (
    "id" UUID NOT NULL,
    "body" JSONB NOT NULL,
    "more" JSONB,
    CONSTRAINT "pk_payloads" PRIMARY KEY ("id")
);
