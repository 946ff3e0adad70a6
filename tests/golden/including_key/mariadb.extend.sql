-- table `users`, primary key `pk_users`: MariaDB has no columns that are stored with an index
--   golden_tests::including_key::User at tests/golden/including_key/mod.rs:12
-- help: take `include` away, or ask for `MetaData::portable` to have it left out with a warning
-- table `users`, unique constraint `uq_users_email`: MariaDB has no columns that are stored with an index
--   golden_tests::including_key::User at tests/golden/including_key/mod.rs:12
-- help: take `include` away, or ask for `MetaData::portable` to have it left out with a warning

CREATE TABLE IF NOT EXISTS `users` (
    `id` BIGINT NOT NULL,
    `email` VARCHAR(100) NOT NULL,
    `name` VARCHAR(100) NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `uq_users_email` UNIQUE (`email`)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''users.id has no default for the rows that are there''' FROM `users` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'users' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''users.email has no default for the rows that are there''' FROM `users` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'users' AND COLUMN_NAME = 'email') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''users.name has no default for the rows that are there''' FROM `users` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'users' AND COLUMN_NAME = 'name') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `users`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `email` VARCHAR(100) NOT NULL,
    ADD COLUMN IF NOT EXISTS `name` VARCHAR(100) NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD UNIQUE INDEX IF NOT EXISTS `uq_users_email` (`email`);
