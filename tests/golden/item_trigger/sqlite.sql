CREATE TABLE "users" (
    "id" INTEGER NOT NULL,
    "visits" INTEGER NOT NULL,
    CONSTRAINT "pk_users" PRIMARY KEY ("id")
);

CREATE TRIGGER count_visits AFTER UPDATE ON users BEGIN
    UPDATE users SET visits = OLD.visits + 1 WHERE id = NEW.id;
END;
