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
