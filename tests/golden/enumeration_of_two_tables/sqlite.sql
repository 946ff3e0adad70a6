CREATE TABLE "alarms" (
    "id" INTEGER NOT NULL,
    "level" TEXT NOT NULL DEFAULT 'Low',
    CONSTRAINT "pk_alarms" PRIMARY KEY ("id"),
    CONSTRAINT "ck_alarms_level_enum" CHECK ("level" IN ('Low', 'High'))
);

CREATE TABLE "reports" (
    "id" INTEGER NOT NULL,
    "level" TEXT,
    "worst" TEXT NOT NULL,
    CONSTRAINT "pk_reports" PRIMARY KEY ("id"),
    CONSTRAINT "ck_reports_level_enum" CHECK ("level" IN ('Low', 'High')),
    CONSTRAINT "ck_reports_worst_enum" CHECK ("worst" IN ('Low', 'High'))
);
