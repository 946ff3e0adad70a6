CREATE DATABASE IF NOT EXISTS `web`;

CREATE TABLE IF NOT EXISTS `web`.`hits` (
    `id` BIGINT NOT NULL,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4
PARTITION BY HASH (`id`) PARTITIONS 2;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''web.hits.id has no default for the rows that are there''' FROM `web`.`hits` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = 'web' AND TABLE_NAME = 'hits' AND COLUMN_NAME = 'id') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `web`.`hits`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`id`);

CREATE TABLE IF NOT EXISTS `web`.`logs` (
    `level` INTEGER NOT NULL
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''web.logs.level has no default for the rows that are there''' FROM `web`.`logs` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = 'web' AND TABLE_NAME = 'logs' AND COLUMN_NAME = 'level') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `web`.`logs`
    ADD COLUMN IF NOT EXISTS `level` INTEGER NOT NULL;
