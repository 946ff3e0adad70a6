CREATE TABLE IF NOT EXISTS `visits` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `page` VARCHAR(200) NOT NULL,
    `visitor` BIGINT NOT NULL,
    `ticket` BIGINT,
    PRIMARY KEY (`id`),
    INDEX `ix_visits_page` (`page`),
    INDEX `by_visitor` (`visitor`),
    UNIQUE INDEX `ux_visits_ticket` (`ticket`),
    INDEX `ix_visits_page_visitor` (`page`, `visitor`),
    UNIQUE INDEX `one_visit` (`visitor`, `page`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''visits.page has no default for the rows that are there''' FROM `visits` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'visits' AND COLUMN_NAME = 'page') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''visits.visitor has no default for the rows that are there''' FROM `visits` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'visits' AND COLUMN_NAME = 'visitor') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `visits`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL AUTO_INCREMENT,
    ADD COLUMN IF NOT EXISTS `page` VARCHAR(200) NOT NULL,
    ADD COLUMN IF NOT EXISTS `visitor` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `ticket` BIGINT,
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD INDEX IF NOT EXISTS `ix_visits_page` (`page`),
    ADD INDEX IF NOT EXISTS `by_visitor` (`visitor`),
    ADD UNIQUE INDEX IF NOT EXISTS `ux_visits_ticket` (`ticket`),
    ADD INDEX IF NOT EXISTS `ix_visits_page_visitor` (`page`, `visitor`),
    ADD UNIQUE INDEX IF NOT EXISTS `one_visit` (`visitor`, `page`);
