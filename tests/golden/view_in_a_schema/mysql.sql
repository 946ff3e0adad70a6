CREATE DATABASE IF NOT EXISTS `reports`;

CREATE VIEW `reports`.`answers` (`answer`) AS
SELECT 42;
