DROP VIEW IF EXISTS `top_sellers`;

DROP TABLE IF EXISTS `sales`;
