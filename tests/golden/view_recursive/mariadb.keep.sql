CREATE TABLE IF NOT EXISTS `parts` (
    `id` BIGINT NOT NULL,
    `parent` BIGINT,
    PRIMARY KEY (`id`),
    CONSTRAINT `fk_parts_parent` FOREIGN KEY (`parent`) REFERENCES `parts` (`id`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE VIEW IF NOT EXISTS `part_depths` (`id`, `depth`) AS
WITH RECURSIVE `part_depths` (`id`, `depth`) AS (
SELECT id, 0 FROM parts WHERE parent IS NULL
UNION ALL
SELECT parts.id, depth + 1 FROM parts JOIN part_depths ON parts.parent = part_depths.id
)
SELECT `id`, `depth` FROM `part_depths`;
