CREATE TABLE "custom_types" (
    "id" INTEGER NOT NULL,
    "country" CHAR(2) NOT NULL,
    "name" TEXT COLLATE NOCASE NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "pk_custom_types" PRIMARY KEY ("id")
);
