DROP TABLE IF EXISTS `tenant_42`.`notes`;

DROP TABLE IF EXISTS `tenant_42`.`users`;
