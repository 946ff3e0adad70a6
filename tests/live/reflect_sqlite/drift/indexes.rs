use model_core::MetaData;
use model_core::schema::{Column, Index, IndexElement, SqlType, Table};

use super::{Kind, drift, twin};
use crate::support::models;

pub(super) const KIND: Kind = Kind {
    sql: "CREATE TABLE customers (email TEXT NOT NULL, name TEXT COLLATE NOCASE NOT NULL, deleted INTEGER);
          CREATE INDEX ix_lower ON customers (lower(email));
          CREATE INDEX ix_name ON customers (name, email DESC);
          CREATE INDEX ix_binary ON customers (name COLLATE BINARY);
          CREATE INDEX ix_sum ON customers (deleted + 1 DESC, lower(name) COLLATE RTRIM);
          CREATE UNIQUE INDEX ux_live ON customers (email) WHERE deleted IS NULL",
    models: customers,
    attached: &[],
    drifts: &[
        drift("columns", &[("(name, email DESC)", "(deleted, email DESC)")], &["table customers, index ix_name: columns"]),
        drift("order of columns", &[("(name, email DESC)", "(email DESC, name)")], &["table customers, index ix_name: columns"]),
        drift("fewer columns", &[("(name, email DESC)", "(name)")], &["table customers, index ix_name: columns"]),
        drift("ascending", &[("email DESC", "email")], &["table customers, index ix_name: columns"]),
        drift("descending", &[("(name, email", "(name DESC, email")], &["table customers, index ix_name: columns"]),
        drift("collation of an element", &[("COLLATE BINARY", "COLLATE RTRIM")], &["table customers, index ix_binary: columns"]),
        drift("the column's own collation", &[(" COLLATE BINARY", "")], &["table customers, index ix_binary: columns"]),
        drift("collation of an expression", &[("COLLATE RTRIM", "COLLATE NOCASE")], &["table customers, index ix_sum: columns"]),
        drift("no collation of an expression", &[(" COLLATE RTRIM", "")], &["table customers, index ix_sum: columns"]),
        drift("expression", &[("(lower(email))", "(upper(email))")], &["table customers, index ix_lower: columns"]),
        drift("column for an expression", &[("(lower(email))", "(email)")], &["table customers, index ix_lower: columns"]),
        drift("constant of an expression", &[("deleted + 1", "deleted + 2")], &["table customers, index ix_sum: columns"]),
        drift("condition", &[("deleted IS NULL", "deleted IS NOT NULL")], &["table customers, index ux_live: where"]),
        drift("condition missing", &[(" WHERE deleted IS NULL", "")], &["table customers, index ux_live: where"]),
        drift("condition added", &[("(lower(email))", "(lower(email)) WHERE deleted IS NULL")], &["table customers, index ix_lower: where"]),
        drift("not unique", &[("UNIQUE INDEX", "INDEX")], &["table customers, index ux_live: unique"]),
        drift("unique", &[("INDEX ix_lower", "UNIQUE INDEX ix_lower")], &["table customers, index ix_lower: unique"]),
        drift("name", &[("ix_lower", "ix_small")], &["table customers, index ix_lower: name"]),
        drift("missing", &[("CREATE INDEX ix_lower ON customers (lower(email));", "")], &["table customers, index ix_lower: missing"]),
        drift("extra", &[("CREATE INDEX ix_lower", "CREATE INDEX ix_more ON customers (deleted); CREATE INDEX ix_lower")], &["table customers, index ix_more: extra"]),
        drift("extra unique", &[("CREATE INDEX ix_lower", "CREATE UNIQUE INDEX ux_more ON customers (deleted); CREATE INDEX ix_lower")], &["table customers, index ux_more: extra"]),
        drift("index of another table", &[("CREATE INDEX ix_lower ON customers (lower(email))", "CREATE TABLE other (a TEXT); CREATE INDEX ix_lower ON other (a)")], &["table customers, index ix_lower: name taken by an index"]),
        drift("table of an index's name", &[("CREATE INDEX ix_lower ON customers (lower(email))", "CREATE TABLE ix_lower (a TEXT)")], &["table customers, index ix_lower: name taken by a table"]),
    ],
    twins: &[
        twin("parentheses", &[("(lower(email))", "((lower(email)))"), ("WHERE deleted IS NULL", "WHERE (deleted IS NULL)"), ("(name COLLATE", "((name) COLLATE")]),
        twin("quotes and case", &[("(lower(email))", "(LOWER(\"email\"))"), ("ix_name", "'IX_NAME'"), ("(name, email DESC)", "([Name] asc, `email` desc)")]),
        twin("spaces and comments", &[("deleted + 1", "deleted+ /* one */ 1"), ("deleted IS NULL", "deleted\n is null -- live")]),
        twin("schema", &[("INDEX ix_lower", "INDEX IF NOT EXISTS main.ix_lower")]),
        twin("collation that applies anyway", &[("(lower(email))", "(lower(email) COLLATE binary)"), ("(name, email", "(name COLLATE nocase, email COLLATE BINARY")]),
        twin("compiled alike", &[("(lower(email))", "(lower(+email))"), ("deleted IS NULL", "deleted ISNULL")]),
        twin("order of indexes", &[("CREATE INDEX ix_lower ON customers (lower(email));", ""), ("WHERE deleted IS NULL", "WHERE deleted IS NULL; CREATE INDEX ix_lower ON customers (lower(email))")]),
    ],
};

fn customers() -> MetaData {
    let name = || IndexElement::column("name");
    let sum = IndexElement::expression("deleted + 1").descending();
    let small = IndexElement::expression("lower(name)").sqlite_collation("RTRIM");
    let customers = Table::new("customers")
        .column(Column::new("email", SqlType::Text))
        .column(Column::new("name", SqlType::Text).collation(model_core::Dialect::Sqlite, "NOCASE"))
        .column(Column::new("deleted", SqlType::Integer).nullable())
        .index(Index::new([IndexElement::expression("lower(email)")]).named("ix_lower"))
        .index(Index::new([name(), IndexElement::column("email").descending()]).named("ix_name"))
        .index(Index::new([name().sqlite_collation("BINARY")]).named("ix_binary"))
        .index(Index::new([sum, small]).named("ix_sum"))
        .index(
            Index::new(["email"])
                .unique()
                .filtered("deleted IS NULL")
                .named("ux_live"),
        );
    models([customers])
}
