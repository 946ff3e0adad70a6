CREATE TABLE IF NOT EXISTS `lines` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `price` BIGINT NOT NULL,
    `amount` BIGINT NOT NULL,
    `total` BIGINT GENERATED ALWAYS AS (price * amount) STORED,
    PRIMARY KEY (`id`),
    INDEX `ix_lines_total` (`total`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''lines.price has no default for the rows that are there''' FROM `lines` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'lines' AND COLUMN_NAME = 'price') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''lines.amount has no default for the rows that are there''' FROM `lines` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'lines' AND COLUMN_NAME = 'amount') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `lines`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL AUTO_INCREMENT,
    ADD COLUMN IF NOT EXISTS `price` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `amount` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `total` BIGINT GENERATED ALWAYS AS (price * amount) STORED,
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD INDEX IF NOT EXISTS `ix_lines_total` (`total`);
