CREATE TABLE `paths` (
    `id` BIGINT NOT NULL,
    `path` VARCHAR(200) NOT NULL,
    `label` VARCHAR(50) NOT NULL,
    PRIMARY KEY (`id`),
    INDEX `ix_paths_label` (`label`),
    INDEX `ix_paths_path` (`path`)
) DEFAULT CHARACTER SET utf8mb4;
