CREATE TABLE IF NOT EXISTS "settings" (
    "name" VARCHAR(50) NOT NULL,
    "slot" INTEGER NOT NULL,
    "mark" INTEGER NOT NULL,
    CONSTRAINT "pk_settings" PRIMARY KEY ("name"),
    CONSTRAINT "uq_settings_mark" UNIQUE ("mark"),
    CONSTRAINT "uq_settings_slot" UNIQUE ("slot")
);
