DROP TABLE IF EXISTS `enrolments`;

DROP TABLE IF EXISTS `students`;

DROP TABLE IF EXISTS `courses`;
