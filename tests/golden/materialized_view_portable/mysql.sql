-- view `answers`: MySQL has no materialised views
--   golden_tests::materialized_view_portable::Answer at tests/golden/materialized_view_portable/mod.rs:12
-- help: make it a `view`, or ask for `MetaData::portable` to have a plain view in its place, with a warning

CREATE VIEW `answers` (`answer`) AS
SELECT 42;
