CREATE VIEW `labels` (`id`, `label`, `rank`) AS
SELECT 1, 'one', 2;
