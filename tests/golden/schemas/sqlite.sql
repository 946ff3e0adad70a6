CREATE TABLE "app"."devices" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_devices" PRIMARY KEY AUTOINCREMENT,
    "state" TEXT NOT NULL DEFAULT 'Off',
    CONSTRAINT "ck_devices_state_enum" CHECK ("state" IN ('On', 'Off'))
);

CREATE INDEX "app"."ix_devices_state" ON "devices" ("state");

CREATE TABLE "app"."readings" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_readings" PRIMARY KEY AUTOINCREMENT,
    "device_id" INTEGER NOT NULL,
    "previous" INTEGER,
    CONSTRAINT "fk_readings_device_id" FOREIGN KEY ("device_id") REFERENCES "devices" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_readings_previous" FOREIGN KEY ("previous") REFERENCES "readings" ("id")
);

CREATE INDEX "app"."ix_readings_device_id" ON "readings" ("device_id");

CREATE TABLE "archive"."devices" (
    "id" INTEGER NOT NULL,
    CONSTRAINT "pk_devices" PRIMARY KEY ("id")
);
