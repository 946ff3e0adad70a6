CREATE TABLE IF NOT EXISTS `bookings` (
    `id` BIGINT NOT NULL,
    `room` INTEGER NOT NULL,
    `starts` INTEGER NOT NULL,
    `ends` INTEGER NOT NULL,
    `code` VARCHAR(12),
    PRIMARY KEY (`id`),
    CONSTRAINT `uq_bookings_code` UNIQUE (`code`),
    CONSTRAINT `uq_bookings_room_starts` UNIQUE (`room`, `starts`),
    CONSTRAINT `one_end` UNIQUE (`ends`, `room`),
    CONSTRAINT `ck_bookings_room` CHECK (room > 0),
    CONSTRAINT `in_order` CHECK (starts < ends),
    CONSTRAINT `ck_bookings_303019d8` CHECK (room <> 13)
) DEFAULT CHARACTER SET utf8mb4;

SET @model_problem = COALESCE(
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''bookings.id has no default for the rows that are there''' FROM `bookings` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'bookings' AND COLUMN_NAME = 'id') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''bookings.room has no default for the rows that are there''' FROM `bookings` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'bookings' AND COLUMN_NAME = 'room') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''bookings.starts has no default for the rows that are there''' FROM `bookings` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'bookings' AND COLUMN_NAME = 'starts') LIMIT 1),
    (SELECT 'SIGNAL SQLSTATE ''45000'' SET MESSAGE_TEXT = ''bookings.ends has no default for the rows that are there''' FROM `bookings` WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'bookings' AND COLUMN_NAME = 'ends') LIMIT 1),
    'DO 0'
);

EXECUTE IMMEDIATE @model_problem;

ALTER TABLE `bookings`
    ADD COLUMN IF NOT EXISTS `id` BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS `room` INTEGER NOT NULL,
    ADD COLUMN IF NOT EXISTS `starts` INTEGER NOT NULL,
    ADD COLUMN IF NOT EXISTS `ends` INTEGER NOT NULL,
    ADD COLUMN IF NOT EXISTS `code` VARCHAR(12),
    ADD PRIMARY KEY IF NOT EXISTS (`id`),
    ADD UNIQUE INDEX IF NOT EXISTS `uq_bookings_code` (`code`),
    ADD UNIQUE INDEX IF NOT EXISTS `uq_bookings_room_starts` (`room`, `starts`),
    ADD UNIQUE INDEX IF NOT EXISTS `one_end` (`ends`, `room`),
    ADD CONSTRAINT IF NOT EXISTS `ck_bookings_room` CHECK (room > 0),
    ADD CONSTRAINT IF NOT EXISTS `in_order` CHECK (starts < ends),
    ADD CONSTRAINT IF NOT EXISTS `ck_bookings_303019d8` CHECK (room <> 13);
