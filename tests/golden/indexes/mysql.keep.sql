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
