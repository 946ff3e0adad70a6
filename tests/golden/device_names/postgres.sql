CREATE TABLE "LPT1" (
    "id" BIGINT NOT NULL,
    CONSTRAINT "pk_LPT1" PRIMARY KEY ("id")
);

CREATE TABLE "com10" (
    "id" BIGINT NOT NULL,
    "printer" BIGINT NOT NULL,
    CONSTRAINT "pk_com10" PRIMARY KEY ("id"),
    CONSTRAINT "fk_com10_printer" FOREIGN KEY ("printer") REFERENCES "LPT1" ("id")
);

CREATE TABLE "con" (
    "id" BIGINT NOT NULL,
    "parent" BIGINT,
    CONSTRAINT "pk_con" PRIMARY KEY ("id"),
    CONSTRAINT "fk_con_parent" FOREIGN KEY ("parent") REFERENCES "con" ("id")
);

CREATE TABLE "users" (
    "id" BIGINT NOT NULL,
    "device" BIGINT NOT NULL,
    CONSTRAINT "pk_users" PRIMARY KEY ("id"),
    CONSTRAINT "fk_users_device" FOREIGN KEY ("device") REFERENCES "com10" ("id")
);
