ALTER TABLE `places` DROP FOREIGN KEY `fk_places_capital`;

ALTER TABLE `cities` DROP FOREIGN KEY `fk_cities_region`;

DROP TABLE IF EXISTS `cities`;

DROP TABLE IF EXISTS `places`;
