-- table `notes`, column `mood`: MariaDB has no comments on enumerations
--   golden_tests::comments::Note at tests/golden/comments/mod.rs:14
-- help: leave the comment out, or ask for `MetaData::portable` to have it left out with a warning

CREATE TABLE IF NOT EXISTS `notes` (
    `id` BIGINT NOT NULL AUTO_INCREMENT COMMENT 'A number',
    `body` LONGTEXT COMMENT 'Back\\slash and
new line',
    `mood` ENUM('Good', 'Bad') NOT NULL DEFAULT 'Good',
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COMMENT = 'What people wrote; it''s theirs';

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''notes.mood has other labels''' FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'notes' AND COLUMN_NAME = 'mood' AND BINARY COLUMN_TYPE <> 'enum(''Good'',''Bad'')'),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `notes`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL AUTO_INCREMENT COMMENT 'A number',
    ADD COLUMN IF NOT EXISTS `body` LONGTEXT COMMENT 'Back\\slash and
new line',
    ADD COLUMN IF NOT EXISTS `mood` ENUM('Good', 'Bad') NOT NULL DEFAULT 'Good',
    ADD PRIMARY KEY IF NOT EXISTS (`id`);
