CREATE TABLE IF NOT EXISTS `words` (
    `id` BIGINT NOT NULL,
    `text` VARCHAR(40) NOT NULL,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE VIEW IF NOT EXISTS `loud_words` (`id`, `text`) AS
SELECT id, UPPER(text) FROM words;
