CREATE TABLE "articles" (
    "id" BIGINT NOT NULL,
    "body" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    CONSTRAINT "pk_articles" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "ux_articles_address" ON "articles" ("address");

CREATE INDEX "ix_articles_body" ON "articles" ("body");
