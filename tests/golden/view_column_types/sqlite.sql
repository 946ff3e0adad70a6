CREATE TABLE "devices" (
    "id" INTEGER NOT NULL,
    "label" VARCHAR(80) NOT NULL,
    "price" NUMERIC(10, 2) NOT NULL,
    "weight" REAL NOT NULL,
    "state" TEXT NOT NULL,
    "image" BLOB,
    CONSTRAINT "pk_devices" PRIMARY KEY ("id"),
    CONSTRAINT "ck_devices_state_enum" CHECK ("state" IN ('On', 'Off'))
);

CREATE VIEW "shown_devices" ("id", "label", "price", "weight", "state", "image", "note") AS
SELECT id, label, price, weight, state, image, 'it''s' FROM devices;

SELECT "id", "label", "price", "weight", "state", "image", "note" FROM "shown_devices" LIMIT 0;
