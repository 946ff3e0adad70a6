CREATE TABLE "LPT1" (
    "id" INTEGER NOT NULL,
    CONSTRAINT "pk_LPT1" PRIMARY KEY ("id")
);

CREATE TABLE "com10" (
    "id" INTEGER NOT NULL,
    "printer" INTEGER NOT NULL,
    CONSTRAINT "pk_com10" PRIMARY KEY ("id"),
    CONSTRAINT "fk_com10_printer" FOREIGN KEY ("printer") REFERENCES "LPT1" ("id")
);

CREATE TABLE "con" (
    "id" INTEGER NOT NULL,
    "parent" INTEGER,
    CONSTRAINT "pk_con" PRIMARY KEY ("id"),
    CONSTRAINT "fk_con_parent" FOREIGN KEY ("parent") REFERENCES "con" ("id")
);

CREATE TABLE "users" (
    "id" INTEGER NOT NULL,
    "device" INTEGER NOT NULL,
    CONSTRAINT "pk_users" PRIMARY KEY ("id"),
    CONSTRAINT "fk_users_device" FOREIGN KEY ("device") REFERENCES "com10" ("id")
);
