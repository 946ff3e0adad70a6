CREATE TABLE IF NOT EXISTS "select" (
    "from" INTEGER NOT NULL CONSTRAINT "pk_select" PRIMARY KEY AUTOINCREMENT,
    "order by" INTEGER NOT NULL,
    CONSTRAINT "uq_select_order by" UNIQUE ("order by")
);

CREATE TABLE IF NOT EXISTS "it's a ""quoted"" `table`. $$" (
    "ключ" INTEGER NOT NULL,
    "we""ird` co'l\umn $$" INTEGER NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'O''Neill \ $$',
    CONSTRAINT "pk_it's a ""quoted"" `table`. $$" PRIMARY KEY ("ключ"),
    CONSTRAINT "ck_it's a ""quoted"" `table`. $$_we""ird` co'l\umn $$" CHECK (1 = 1),
    CONSTRAINT "ck_it's a ""quoted"" `table`. $$_kind_enum" CHECK ("kind" IN ('O''Neill \ $$', 'größe')),
    CONSTRAINT "fk_it's a ""quoted"" `table`. $$_we""ird` co'l\umn $$" FOREIGN KEY ("we""ird` co'l\umn $$") REFERENCES "select" ("from")
);

CREATE INDEX IF NOT EXISTS "ix_it's a ""quoted"" `table`. $$_we""ird` co'l\umn $$_kind" ON "it's a ""quoted"" `table`. $$" ("we""ird` co'l\umn $$", "kind");
