-- table `notes`, column `mood`: MySQL has no comments on enumerations
--   golden_tests::comments::Note at tests/golden/comments/mod.rs:14
-- help: leave the comment out, or ask for `MetaData::portable` to have it left out with a warning

CREATE TABLE `notes` (
    `id` BIGINT NOT NULL AUTO_INCREMENT COMMENT 'A number',
    `body` LONGTEXT COMMENT 'Back\\slash and
new line',
    `mood` ENUM('Good', 'Bad') NOT NULL DEFAULT 'Good',
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COMMENT = 'What people wrote; it''s theirs';
