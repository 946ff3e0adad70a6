CREATE TABLE IF NOT EXISTS `accounts` (
    `id` BIGINT NOT NULL,
    `tenant` BIGINT NOT NULL,
    `email` VARCHAR(200) NOT NULL,
    PRIMARY KEY (`id`),
    UNIQUE INDEX `ux_accounts_72852951` ((lower(email))),
    INDEX `ix_accounts_tenant_d96a68f4` (`tenant`, (length(email)) DESC)
) DEFAULT CHARACTER SET utf8mb4;
