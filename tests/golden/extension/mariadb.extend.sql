CREATE TABLE IF NOT EXISTS `profiles` (
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

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''profiles.email has no default for the rows that are there''' FROM `profiles` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'profiles' AND COLUMN_NAME = 'email') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `profiles`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL AUTO_INCREMENT,
    ADD COLUMN IF NOT EXISTS `email` VARCHAR(320) NOT NULL,
    ADD COLUMN IF NOT EXISTS `plan` VARCHAR(20) NOT NULL DEFAULT 'free',
    ADD COLUMN IF NOT EXISTS `customer` BIGINT,
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD UNIQUE INDEX IF NOT EXISTS `uq_profiles_email` (`email`),
    ADD UNIQUE INDEX IF NOT EXISTS `uq_profiles_customer` (`customer`),
    ADD CONSTRAINT IF NOT EXISTS `ck_profiles_plan` CHECK (plan <> ''),
    ADD INDEX IF NOT EXISTS `ix_profiles_plan_customer` (`plan`, `customer`);
