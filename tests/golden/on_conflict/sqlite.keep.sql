CREATE TABLE IF NOT EXISTS "settings" (
    "name" VARCHAR(50) NOT NULL,
    "slot" INTEGER NOT NULL,
    "mark" INTEGER NOT NULL,
    CONSTRAINT "pk_settings" PRIMARY KEY ("name") ON CONFLICT REPLACE,
    CONSTRAINT "uq_settings_mark" UNIQUE ("mark") ON CONFLICT FAIL,
    CONSTRAINT "uq_settings_slot" UNIQUE ("slot") ON CONFLICT IGNORE
);
