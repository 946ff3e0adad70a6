CREATE DATABASE IF NOT EXISTS `reports`;

CREATE VIEW IF NOT EXISTS `reports`.`answers` (`answer`) AS
SELECT 42;
