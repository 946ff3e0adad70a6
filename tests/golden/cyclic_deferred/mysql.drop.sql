ALTER TABLE `heads` DROP FOREIGN KEY `fk_heads_tail`;

ALTER TABLE `tails` DROP FOREIGN KEY `fk_tails_head`;

DROP TABLE IF EXISTS `tails`;

DROP TABLE IF EXISTS `heads`;
