CREATE TABLE IF NOT EXISTS `goods` (
    `id` BIGINT NOT NULL,
    `price` BIGINT NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `ck_priced` CHECK (price > 0),
    CONSTRAINT `ck_cheap` CHECK (price < 1000000)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''goods.id has no default for the rows that are there''' FROM `goods` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'goods' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''goods.price has no default for the rows that are there''' FROM `goods` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'goods' AND COLUMN_NAME = 'price') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `goods`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `price` BIGINT NOT NULL,
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD CONSTRAINT IF NOT EXISTS `ck_priced` CHECK (price > 0),
    ADD CONSTRAINT IF NOT EXISTS `ck_cheap` CHECK (price < 1000000);
