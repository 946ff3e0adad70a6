DROP TABLE IF EXISTS `tickets`;

DROP TABLE IF EXISTS `invoices`;

DROP TABLE IF EXISTS `credit_notes`;
