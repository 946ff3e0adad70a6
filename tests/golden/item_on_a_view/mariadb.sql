CREATE TABLE `words` (
    `id` BIGINT NOT NULL,
    `text` VARCHAR(40) NOT NULL,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE VIEW `loud_words` (`id`, `text`) AS
SELECT id, UPPER(text) FROM words;
