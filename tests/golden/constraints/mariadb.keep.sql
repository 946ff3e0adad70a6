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
