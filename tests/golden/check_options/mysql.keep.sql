CREATE TABLE IF NOT EXISTS `goods` (
    `id` BIGINT NOT NULL,
    `price` BIGINT NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `ck_priced` CHECK (price > 0),
    CONSTRAINT `ck_cheap` CHECK (price < 1000000) NOT ENFORCED
) DEFAULT CHARACTER SET utf8mb4;
