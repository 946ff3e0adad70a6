//! Texts as people write them, and as nobody should.

use proptest::prelude::*;

use super::*;
use crate::schema::{GeneratedStorage, OnConflict, ReferentialAction};

fn table(sql: &str) -> TableText {
    TableText::read(sql).unwrap_or_else(|| panic!("cannot read {sql}"))
}

fn clauses(column: &ColumnText) -> Vec<&ColumnClause> {
    column.clauses.iter().map(|it| &it.clause).collect()
}

#[test]
fn names_have_any_quotes_and_types_any_words() {
    let table = table(
        "CREATE TABLE 'my ''table' (\"a \"\"b\" UNSIGNED BIG INT, `c` DECIMAL ( 10 , -5 ), [d d] , 'e' 'my type',
        f /* no type */ NOT NULL, g INT GENERATED ALWAYS AS (f), generated generated)",
    );
    let columns: Vec<(&str, &str)> = table
        .columns
        .iter()
        .map(|it| (it.name.as_str(), it.declared_type.as_str()))
        .collect();
    let expected = [
        ("a \"b", "UNSIGNED BIG INT"),
        ("c", "DECIMAL ( 10 , -5 )"),
        ("d d", ""),
        ("e", "'my type'"),
        ("f", ""),
        ("g", "INT"),
        ("generated", "generated"),
    ];
    assert_eq!(columns, expected);
}

#[test]
fn clauses_of_a_column_come_in_any_order() {
    let table = table(
        "create table t (a int constraint one constraint two not null on conflict ignore
        default (1 + 1) default -1.5 default word default 'text' collate nocase
        references \"o\" on update cascade match full on delete set null not null deferrable initially deferred
        null unique on conflict replace constraint c check (a > ')') constraint unused,
        b as (a + 1) stored, k integer primary key desc on conflict abort autoincrement) strict , without rowid",
    );
    assert!(table.strict && table.without_rowid);
    assert_eq!(table.columns[0].clauses[0].name.as_deref(), Some("two"));
    assert_eq!(table.columns[0].clauses[11].name.as_deref(), Some("c"));
    let default = |text: &str| ColumnClause::Default(DefaultText::Expression(text.to_owned()));
    let expected = [
        ColumnClause::NotNull(Some(OnConflict::Ignore)),
        default("1 + 1"),
        default("-1.5"),
        ColumnClause::Default(DefaultText::Name("word".to_owned())),
        default("'text'"),
        ColumnClause::Collate("nocase".to_owned()),
        ColumnClause::References(Reference {
            table: "o".to_owned(),
            columns: Vec::new(),
            on_delete: ReferentialAction::SetNull,
            on_update: ReferentialAction::Cascade,
            timing: Timing::Immediate,
        }),
        ColumnClause::NotNull(None),
        ColumnClause::Timing(Timing::Deferred),
        ColumnClause::Null,
        ColumnClause::Unique(Some(OnConflict::Replace)),
        ColumnClause::Check("a > ')'".to_owned()),
    ];
    let expected: Vec<&ColumnClause> = expected.iter().collect();
    assert_eq!(clauses(&table.columns[0]), expected);
    let generated = ColumnClause::Generated {
        expression: "a + 1".to_owned(),
        storage: GeneratedStorage::Stored,
    };
    assert_eq!(clauses(&table.columns[1]), [&generated]);
    let key = ColumnClause::PrimaryKey {
        descending: true,
        on_conflict: None,
        autoincrement: true,
    };
    assert_eq!(clauses(&table.columns[2]), [&key]);
}

#[test]
fn constraints_of_a_table_need_no_commas_between_them() {
    let table = table(
        "CREATE TABLE t (a, b, CONSTRAINT pk PRIMARY KEY (a DESC, b COLLATE rtrim AUTOINCREMENT) ON CONFLICT FAIL
        CONSTRAINT ck CHECK ((a) > (b)) ON CONFLICT IGNORE UNIQUE ((a)), CONSTRAINT nothing
        CONSTRAINT fk FOREIGN KEY (a, b ASC) REFERENCES o (x, y) ON DELETE NO ACTION NOT DEFERRABLE INITIALLY DEFERRED
        -- the end
        )",
    );
    let names: Vec<Option<&str>> = table.clauses.iter().map(|it| it.name.as_deref()).collect();
    assert_eq!(names, [Some("pk"), Some("ck"), None, Some("fk")]);
    let TableClause::PrimaryKey { key, autoincrement } = &table.clauses[0].clause else {
        panic!("{:?}", table.clauses[0]);
    };
    assert!(*autoincrement && key.on_conflict == Some(OnConflict::Fail));
    assert!(key.elements[0].descending && key.elements[0].name.as_deref() == Some("a"));
    assert_eq!(key.elements[1].collation.as_deref(), Some("rtrim"));
    assert_eq!(
        table.clauses[1].clause,
        TableClause::Check("(a) > (b)".to_owned())
    );
    let TableClause::ForeignKey { columns, reference } = &table.clauses[3].clause else {
        panic!("{:?}", table.clauses[3]);
    };
    assert_eq!((columns.len(), reference.columns.len()), (2, 2));
    assert_eq!(reference.timing, Timing::Immediate);
}

#[test]
fn collation_of_an_element_belongs_to_the_whole_of_it() {
    let index = IndexText::read(
        "CREATE UNIQUE INDEX IF NOT EXISTS main.i ON t ((email), 'name' COLLATE NOCASE DESC, lower(x) COLLATE rtrim,
        a || b COLLATE NOCASE, (a || b COLLATE x) COLLATE y ASC, ((c COLLATE NOCASE)), desc) WHERE (a IS NOT NULL) ;",
    )
    .expect("an index");
    let elements: Vec<(&str, Option<&str>, Option<&str>, bool)> = index
        .elements
        .iter()
        .map(|it| {
            (
                it.expression.as_str(),
                it.name.as_deref(),
                it.collation.as_deref(),
                it.descending,
            )
        })
        .collect();
    let expected = [
        ("email", Some("email"), None, false),
        ("'name'", Some("name"), Some("NOCASE"), true),
        ("lower(x)", None, Some("rtrim"), false),
        ("a || b COLLATE NOCASE", None, None, false),
        ("a || b COLLATE x", None, Some("y"), false),
        ("c", Some("c"), Some("NOCASE"), false),
        ("desc", Some("desc"), None, false),
    ];
    assert_eq!(elements, expected);
    assert!(index.unique);
    assert_eq!(index.predicate.as_deref(), Some("(a IS NOT NULL)"));
}

#[test]
fn view_is_its_columns_and_its_query() {
    let view = ViewText::read("CREATE VIEW \"v\" (\"a\", b) AS /* all */\nSELECT 1 AS x, 2;")
        .expect("a view");
    assert_eq!(view.columns, ["a", "b"]);
    assert_eq!(view.query, "SELECT 1 AS x, 2");
    let view = ViewText::read("create temp view v as select 1").expect("a view");
    assert!(view.columns.is_empty());
}

#[test]
fn other_statements_are_not_read() {
    for sql in [
        "CREATE VIRTUAL TABLE t USING fts5 (a)",
        "CREATE TABLE t",
        "CREATE TABLE t (a",
        "CREATE TABLE t (a) WITH ROWID",
        "CREATE TABLE t (a CHECK (a)",
        "CREATE TABLE t (a REFERENCES o ON DELETE NOTHING)",
        "",
    ] {
        assert_eq!(TableText::read(sql), None, "{sql}");
    }
    assert_eq!(IndexText::read("CREATE INDEX i ON t ()"), None);
    assert_eq!(ViewText::read("CREATE VIEW v"), None);
}

/// Pieces of statements, and characters that begin something without ending it.
const PIECES: [&str; 40] = [
    "CREATE",
    "TABLE",
    "INDEX",
    "VIEW",
    "t",
    "(",
    ")",
    ",",
    "a",
    "INT",
    "PRIMARY",
    "KEY",
    "UNIQUE",
    "CHECK",
    "DEFAULT",
    "'",
    "\"",
    "[",
    "]",
    "`",
    "--",
    "/*",
    "*/",
    "REFERENCES",
    "ON",
    "DELETE",
    "SET",
    "NULL",
    "NOT",
    "DEFERRABLE",
    "INITIALLY",
    "COLLATE",
    "AS",
    "GENERATED",
    "ALWAYS",
    "CONSTRAINT",
    "-",
    "1",
    "WHERE",
    ";",
];

proptest! {
    #[test]
    fn no_text_makes_the_readers_panic(
        pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..40),
        garbage in any::<String>(),
    ) {
        let pieces = pieces.join(" ");
        for sql in [&pieces, &garbage, &format!("CREATE TABLE t (a {pieces})"), &format!("CREATE INDEX i ON t ({pieces}")] {
            let _ = (TableText::read(sql), IndexText::read(sql), ViewText::read(sql), ColumnText::of_definition(sql));
        }
    }
}
