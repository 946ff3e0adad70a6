-- tests/golden/locations/mod.rs:14
DROP TABLE IF EXISTS "days";

-- tests/golden/locations/mod.rs:7
DROP TYPE IF EXISTS "trips"."weather";
