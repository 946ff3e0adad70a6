-- tests/golden/locations/mod.rs:14
CREATE TABLE "days" (
    "id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "weather" TEXT NOT NULL,
    "before" INTEGER,
    CONSTRAINT "pk_days" PRIMARY KEY ("id"),
    CONSTRAINT "ck_days_weather_enum" CHECK ("weather" IN ('Fair', 'Foul')),
    CONSTRAINT "fk_days_before" FOREIGN KEY ("before") REFERENCES "days" ("id")
);

-- tests/golden/locations/mod.rs:14
CREATE INDEX "ix_days_number" ON "days" ("number");

-- tests/golden/locations/mod.rs:14
CREATE INDEX "ix_days_before" ON "days" ("before");
