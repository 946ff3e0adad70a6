CREATE TABLE `übertragungsprotokolle` (
    `id` BIGINT NOT NULL,
    `größenänderung` BIGINT NOT NULL,
    `übertragungsgröße` BIGINT NOT NULL,
    PRIMARY KEY (`id`),
    INDEX `übertragungsprotokolle_größenänderung_übertragung_6136eb9f` (`größenänderung`, `übertragungsgröße`),
    INDEX `übertragungsprotokolle_größenänderung_übertragung_3a38d4b2` (`größenänderung`, `id`)
) DEFAULT CHARACTER SET utf8mb4;
