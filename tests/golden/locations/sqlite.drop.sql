-- tests/golden/locations/mod.rs:14
DROP TABLE IF EXISTS "days";
