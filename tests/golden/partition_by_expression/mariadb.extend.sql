CREATE TABLE IF NOT EXISTS `orders` (
    `number` BIGINT NOT NULL
) DEFAULT CHARACTER SET utf8mb4
PARTITION BY HASH (number % 10) PARTITIONS 2;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''orders.number has no default for the rows that are there''' FROM `orders` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'orders' AND COLUMN_NAME = 'number') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `orders`
    ADD COLUMN IF NOT EXISTS `number` BIGINT NOT NULL;
