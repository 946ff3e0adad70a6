CREATE TABLE IF NOT EXISTS "a_table_whose_name_is_nearly_as_long_as_postgresql_takes_it" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_a_table_whose_name_is_nearly_as_long_as_postgresql_takes_it" PRIMARY KEY AUTOINCREMENT,
    "a_column_with_a_long_name" INTEGER,
    "another_column_with_a_long_name" INTEGER,
    CONSTRAINT "uq_a_table_whose_name_is_nearly_as_long_as_postgresql__22bf87a1" UNIQUE ("a_column_with_a_long_name", "another_column_with_a_long_name"),
    CONSTRAINT "ck_a_table_whose_name_is_nearly_as_long_as_postgresql__e1272eba" CHECK (another_column_with_a_long_name > 0),
    CONSTRAINT "fk_a_table_whose_name_is_nearly_as_long_as_postgresql__27d267db" FOREIGN KEY ("a_column_with_a_long_name") REFERENCES "a_table_whose_name_is_nearly_as_long_as_postgresql_takes_it" ("id"),
    CONSTRAINT "fk_a_table_whose_name_is_nearly_as_long_as_postgresql__6d6f3173" FOREIGN KEY ("another_column_with_a_long_name") REFERENCES "a_table_whose_name_is_nearly_as_long_as_postgresql_takes_it" ("id")
);

CREATE INDEX IF NOT EXISTS "ix_a_table_whose_name_is_nearly_as_long_as_postgresql__8b799aa6" ON "a_table_whose_name_is_nearly_as_long_as_postgresql_takes_it" ("a_column_with_a_long_name", "another_column_with_a_long_name");
