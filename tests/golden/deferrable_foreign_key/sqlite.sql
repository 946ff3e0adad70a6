CREATE TABLE "nodes" (
    "id" INTEGER NOT NULL,
    "parent" INTEGER,
    "twin" INTEGER,
    CONSTRAINT "pk_nodes" PRIMARY KEY ("id"),
    CONSTRAINT "fk_nodes_parent" FOREIGN KEY ("parent") REFERENCES "nodes" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT "fk_twin" FOREIGN KEY ("twin") REFERENCES "nodes" ("id") DEFERRABLE
);
