CREATE TABLE "visits" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_visits" PRIMARY KEY AUTOINCREMENT,
    "page" VARCHAR(200) NOT NULL,
    "visitor" INTEGER NOT NULL,
    "ticket" INTEGER
);

CREATE INDEX "ix_visits_page" ON "visits" ("page");

CREATE INDEX "by_visitor" ON "visits" ("visitor");

CREATE UNIQUE INDEX "ux_visits_ticket" ON "visits" ("ticket");

CREATE INDEX "ix_visits_page_visitor" ON "visits" ("page", "visitor");

CREATE UNIQUE INDEX "one_visit" ON "visits" ("visitor", "page");
