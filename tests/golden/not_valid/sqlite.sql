CREATE TABLE "owners" (
    "id" INTEGER NOT NULL,
    CONSTRAINT "pk_owners" PRIMARY KEY ("id")
);

CREATE TABLE "things" (
    "id" INTEGER NOT NULL,
    "size" INTEGER NOT NULL,
    "owner" INTEGER NOT NULL,
    CONSTRAINT "pk_things" PRIMARY KEY ("id"),
    CONSTRAINT "ck_things_d25af23e" CHECK (size > 0),
    CONSTRAINT "fk_things_owner" FOREIGN KEY ("owner") REFERENCES "owners" ("id")
);
