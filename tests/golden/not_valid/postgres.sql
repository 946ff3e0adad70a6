CREATE TABLE "owners" (
    "id" BIGINT NOT NULL,
    CONSTRAINT "pk_owners" PRIMARY KEY ("id")
);

CREATE TABLE "things" (
    "id" BIGINT NOT NULL,
    "size" INTEGER NOT NULL,
    "owner" BIGINT NOT NULL,
    CONSTRAINT "pk_things" PRIMARY KEY ("id"),
    CONSTRAINT "ck_things_d25af23e" CHECK (size > 0) NOT VALID,
    CONSTRAINT "fk_things_owner" FOREIGN KEY ("owner") REFERENCES "owners" ("id") NOT VALID
);
