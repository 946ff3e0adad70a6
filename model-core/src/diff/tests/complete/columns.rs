//! Columns.

use super::*;

pub(super) fn column_pairs() -> Vec<Pair> {
    let integer = |default| column_of(SqlType::Integer).default(default);
    let stored =
        |expression: &'static str| column().generated(expression, GeneratedStorage::Stored);
    let counting = |change: fn(&mut SequenceOptions)| {
        let mut options = SequenceOptions::NONE;
        change(&mut options);
        let numbered = column_of(SqlType::Integer).identity();
        of_columns(
            Field::Sequence,
            Postgres,
            numbered.clone(),
            numbered.counting(options),
        )
    };
    let mut always = column_of(SqlType::Integer);
    always.identity = Some(Identity::Always);
    let mut pairs = vec![
        of_column(Field::Type, Postgres, column_of(SqlType::Varchar(10))),
        of_column(Field::Nullable, Postgres, column().nullable()),
        of_column(Field::Comment, Postgres, column().comment("of it")),
        of_column(
            Field::Default,
            Postgres,
            column().default(ServerDefault::Text(name("x"))),
        ),
        of_columns(
            Field::Default,
            Sqlite,
            integer(ServerDefault::Integer(1)),
            integer(ServerDefault::Float(name("1.5"))),
        ),
        of_columns(
            Field::Default,
            Postgres,
            integer(ServerDefault::Boolean(true)),
            integer(ServerDefault::Integer(1)),
        ),
        of_columns(
            Field::Default,
            Postgres,
            integer(ServerDefault::Sql(name("now()"))),
            integer(ServerDefault::Sql(name("later()"))),
        ),
        of_columns(
            Field::Default,
            Postgres,
            integer(ServerDefault::Sequence(Sequence::new("s").into())),
            integer(ServerDefault::Sequence(Sequence::new("r").into())),
        ),
        of_columns(
            Field::Identity,
            Postgres,
            column_of(SqlType::Integer).identity(),
            always,
        ),
        counting(|it| it.start = Some(5)),
        counting(|it| it.increment = Some(5)),
        counting(|it| it.min = Some(5)),
        counting(|it| it.max = Some(5)),
        counting(|it| it.cache = Some(5)),
        counting(|it| it.cycle = true),
        of_column(Field::Generated, Postgres, stored("b || 'x'")),
        of_columns(Field::Generated, Postgres, stored("b"), stored("b || 'x'")),
        of_columns(
            Field::Generated,
            Sqlite,
            stored("b"),
            column().generated("b", GeneratedStorage::Virtual),
        ),
        of_column(
            Field::Storage,
            Postgres,
            column().stored(|it| it.postgres.compression = Some(name("lz4"))),
        ),
        of_column(
            Field::Storage,
            Postgres,
            column().stored(|it| it.postgres.storage = Some(StorageMode::External)),
        ),
    ];
    for dialect in Dialect::ALL {
        pairs.push(of_column(
            Field::Collation,
            dialect,
            column().collation(dialect, "C"),
        ));
    }
    pairs.extend(engine_column_pairs());
    pairs
}

fn column_of(sql_type: SqlType) -> Column {
    Column::new("a", sql_type)
}

fn engine_column_pairs() -> Vec<Pair> {
    let mut pairs = Vec::new();
    for (field, change) in [
        (
            Field::Charset,
            (|it| it.charset = Some(name("latin1"))) as fn(&mut crate::schema::EngineColumn),
        ),
        (Field::Storage, |it| it.compressed = true),
        (Field::Invisible, |it| it.invisible = true),
        (Field::OnUpdateNow, |it| it.updated_now = true),
    ] {
        let mariadb = column().stored(|it| change(&mut it.mariadb));
        let mysql = column().stored(|it| change(&mut it.mysql));
        pairs.push(of_column(field, MariaDb, mariadb));
        pairs.push(of_column(field, MySql, mysql));
    }
    pairs
}
