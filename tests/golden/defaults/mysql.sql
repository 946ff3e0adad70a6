CREATE TABLE `defaults` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `yes` BOOLEAN NOT NULL DEFAULT 1,
    `no` BOOLEAN NOT NULL DEFAULT 0,
    `negative` INTEGER NOT NULL DEFAULT -7,
    `ratio` DOUBLE NOT NULL DEFAULT 1.5,
    `quoted` VARCHAR(40) NOT NULL DEFAULT 'it''s a \\ backslash',
    `empty` LONGTEXT NOT NULL DEFAULT (''),
    `document` JSON NOT NULL DEFAULT ('{}'),
    `level` ENUM('low', 'very_high') NOT NULL DEFAULT 'very_high',
    `created_at` TIMESTAMP(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    `written_at` DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    `day` DATE NOT NULL DEFAULT (CURRENT_DATE),
    `computed` INTEGER NOT NULL DEFAULT (1 + 1),
    `nothing` INTEGER DEFAULT NULL,
    `lowered` VARCHAR(3) DEFAULT (lower('ABC')),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;
