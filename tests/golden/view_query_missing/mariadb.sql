CREATE VIEW `clock` (`now`) AS
SELECT NOW();
