CREATE TABLE "defaults" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_defaults" PRIMARY KEY AUTOINCREMENT,
    "yes" BOOLEAN NOT NULL DEFAULT 1,
    "no" BOOLEAN NOT NULL DEFAULT 0,
    "negative" INTEGER NOT NULL DEFAULT -7,
    "ratio" REAL NOT NULL DEFAULT 1.5,
    "quoted" VARCHAR(40) NOT NULL DEFAULT 'it''s a \ backslash',
    "empty" TEXT NOT NULL DEFAULT '',
    "document" TEXT NOT NULL DEFAULT '{}',
    "level" TEXT NOT NULL DEFAULT 'very_high',
    "created_at" TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "written_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "day" DATE NOT NULL DEFAULT CURRENT_DATE,
    "computed" INTEGER NOT NULL DEFAULT (1 + 1),
    "nothing" INTEGER DEFAULT NULL,
    "lowered" VARCHAR(3) DEFAULT (lower('ABC')),
    CONSTRAINT "ck_defaults_level_enum" CHECK ("level" IN ('low', 'very_high'))
);
