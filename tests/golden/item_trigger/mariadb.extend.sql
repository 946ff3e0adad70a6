CREATE TABLE IF NOT EXISTS `users` (
    `id` BIGINT NOT NULL,
    `visits` BIGINT NOT NULL,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''users.id has no default for the rows that are there''' FROM `users` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'users' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''users.visits has no default for the rows that are there''' FROM `users` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'users' AND COLUMN_NAME = 'visits') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `users`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `visits` BIGINT NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`id`);

CREATE TRIGGER IF NOT EXISTS count_visits BEFORE UPDATE ON users FOR EACH ROW SET NEW.visits = OLD.visits + 1;
