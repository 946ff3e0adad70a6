CREATE TABLE IF NOT EXISTS "parts" (
    "id" INTEGER NOT NULL,
    "box_" INTEGER NOT NULL,
    "slot" INTEGER NOT NULL,
    "in_box" INTEGER,
    "in_slot" INTEGER,
    "whole" INTEGER,
    CONSTRAINT "pk_parts" PRIMARY KEY ("id"),
    CONSTRAINT "uq_parts_box__slot" UNIQUE ("box_", "slot"),
    CONSTRAINT "fk_parts_whole" FOREIGN KEY ("whole") REFERENCES "parts" ("id") ON DELETE SET NULL,
    CONSTRAINT "fk_parts_in_box_in_slot" FOREIGN KEY ("in_box", "in_slot") REFERENCES "parts" ("box_", "slot")
);

CREATE INDEX IF NOT EXISTS "ix_parts_whole" ON "parts" ("whole");
