CREATE TABLE `scripts` (
    `id` BIGINT NOT NULL,
    `body` LONGTEXT NOT NULL,
    PRIMARY KEY (`id`),
    FULLTEXT INDEX `ix_scripts_body` (`body`) WITH PARSER `ngram`
) DEFAULT CHARACTER SET utf8mb4;
