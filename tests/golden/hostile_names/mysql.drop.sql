DROP TABLE IF EXISTS `it's a "quoted" ``table``. $$`;

DROP TABLE IF EXISTS `select`;
