DROP TABLE IF EXISTS `web`.`logs`;

DROP TABLE IF EXISTS `web`.`hits`;
