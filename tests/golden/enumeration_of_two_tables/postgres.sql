CREATE TYPE "level" AS ENUM ('Low', 'High');

CREATE TABLE "alarms" (
    "id" BIGINT NOT NULL,
    "level" "level" NOT NULL DEFAULT 'Low',
    CONSTRAINT "pk_alarms" PRIMARY KEY ("id")
);

CREATE TABLE "reports" (
    "id" BIGINT NOT NULL,
    "level" "level",
    "worst" "level" NOT NULL,
    CONSTRAINT "pk_reports" PRIMARY KEY ("id")
);
