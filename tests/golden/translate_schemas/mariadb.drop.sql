DROP TABLE IF EXISTS `tenant_42`.`orders`;

DROP TABLE IF EXISTS `shared`.`countries`;
