CREATE TABLE "übertragungsprotokolle" (
    "id" INTEGER NOT NULL,
    "größenänderung" INTEGER NOT NULL,
    "übertragungsgröße" INTEGER NOT NULL,
    CONSTRAINT "pk_übertragungsprotokolle" PRIMARY KEY ("id")
);

CREATE INDEX "übertragungsprotokolle_größenänderung_übertragung_6136eb9f" ON "übertragungsprotokolle" ("größenänderung", "übertragungsgröße");

CREATE INDEX "übertragungsprotokolle_größenänderung_übertragung_3a38d4b2" ON "übertragungsprotokolle" ("größenänderung", "id");
