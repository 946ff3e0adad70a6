CREATE TABLE "counters" (
    "id" INTEGER NOT NULL,
    "value" INTEGER NOT NULL,
    CONSTRAINT "pk_counters" PRIMARY KEY ("id")
);

CREATE TRIGGER count_up AFTER INSERT ON counters BEGIN
    UPDATE counters SET value = value + 1 WHERE id = NEW.id;
END;
