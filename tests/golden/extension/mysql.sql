CREATE TABLE `profiles` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `email` VARCHAR(320) NOT NULL,
    `plan` VARCHAR(20) NOT NULL DEFAULT 'free',
    `customer` BIGINT,
    PRIMARY KEY (`id`),
    CONSTRAINT `uq_profiles_email` UNIQUE (`email`),
    CONSTRAINT `uq_profiles_customer` UNIQUE (`customer`),
    CONSTRAINT `ck_profiles_plan` CHECK (plan <> ''),
    INDEX `ix_profiles_plan_customer` (`plan`, `customer`)
) DEFAULT CHARACTER SET utf8mb4;
