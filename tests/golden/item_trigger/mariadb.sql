CREATE TABLE `users` (
    `id` BIGINT NOT NULL,
    `visits` BIGINT NOT NULL,
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TRIGGER count_visits BEFORE UPDATE ON users FOR EACH ROW SET NEW.visits = OLD.visits + 1;
