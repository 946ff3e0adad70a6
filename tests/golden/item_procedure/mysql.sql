CREATE TABLE `counters` (
    `id` BIGINT NOT NULL,
    `value` BIGINT NOT NULL,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE PROCEDURE count_up (IN which BIGINT)
BEGIN
    UPDATE counters SET value = value + 1 WHERE id = which;
    SELECT value FROM counters WHERE id = which;
END;
