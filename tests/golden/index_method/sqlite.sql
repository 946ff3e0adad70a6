-- table `readings`, index `ix_readings_at_brin`: SQLite has no indexes by `brin`
--   golden_tests::index_method::Reading at tests/golden/index_method/mod.rs:7
-- help: take `using` away, or ask for `MetaData::portable` to have it left out with a warning
-- table `readings`, index `ix_readings_sensor`: SQLite has no indexes by `hash`
--   golden_tests::index_method::Reading at tests/golden/index_method/mod.rs:7
-- help: take `using` away, or ask for `MetaData::portable` to have it left out with a warning

CREATE TABLE "readings" (
    "id" INTEGER NOT NULL,
    "sensor" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "pk_readings" PRIMARY KEY ("id")
);

CREATE INDEX "ix_readings_at_brin" ON "readings" ("at");

CREATE INDEX "ix_readings_sensor" ON "readings" ("sensor");

CREATE INDEX "ix_readings_at" ON "readings" ("at");
