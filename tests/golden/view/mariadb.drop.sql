DROP VIEW IF EXISTS `active_users`;

DROP TABLE IF EXISTS `users`;
