//! What models do not express is found all the same.

use model_core::schema::{Column, Found, Index, ObjectKind, SqlType, Table, Unmanaged};
use model_core::{Dialect, LowerOptions, ReflectOptions, lower, reflect};

use crate::support::{database, found, found_for, models, run};

/// `a trigger main.t on main.users`, a line each.
fn lines(found: &Found) -> Vec<String> {
    let line = |it: &Unmanaged| {
        let on = it.on.as_ref().map(|on| format!(" on {on}"));
        let needs = it.depends_on.iter().map(|name| format!(" needs {name}"));
        let needs = needs.collect::<Vec<String>>().concat();
        format!("{} {}{}{needs}", it.kind, it.name, on.unwrap_or_default())
    };
    found.unmanaged.iter().map(line).collect()
}

#[tokio::test]
async fn triggers_and_virtual_tables_are_unmanaged() {
    let (_db, mut conn) = database(&[]).await;
    run(
        &mut conn,
        "CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT); CREATE TABLE log (name TEXT);
         CREATE TRIGGER logged AFTER INSERT ON users BEGIN INSERT INTO log SELECT name FROM main.users; END;
         CREATE TEMP TRIGGER watched AFTER DELETE ON users BEGIN DELETE FROM log; END;
         CREATE VIRTUAL TABLE texts USING fts5 (body); INSERT INTO users (name) VALUES ('a'); ANALYZE",
    )
    .await;
    let found = found(&mut conn).await;
    let lines = lines(&found);
    let virtual_tables = lines
        .iter()
        .filter(|line| line.starts_with("a virtual table main.texts"));
    assert_eq!(virtual_tables.count(), 6, "{lines:#?}");
    let others: Vec<&String> = lines
        .iter()
        .filter(|line| !line.starts_with("a virtual table"))
        .collect();
    assert_eq!(
        others,
        [
            "a trigger main.logged on main.users needs main.log",
            "a trigger temp.watched on main.users needs main.log",
        ]
    );
    let tables: Vec<String> = found
        .database
        .tables
        .iter()
        .map(|it| it.name.to_string())
        .collect();
    assert_eq!(tables, ["main.log", "main.users"]);
}

#[tokio::test]
async fn what_a_table_says_beyond_the_models_is_remarked() {
    let (_db, mut conn) = database(&[]).await;
    run(
        &mut conn,
        "CREATE TABLE a (id TEXT PRIMARY KEY, name TEXT NOT NULL ON CONFLICT IGNORE, UNIQUE (name COLLATE NOCASE));
         CREATE TABLE b (id INTEGER PRIMARY KEY DESC NOT NULL, c TEXT, UNIQUE (c DESC));
         CREATE TABLE d (id INTEGER PRIMARY KEY AUTOINCREMENT DEFAULT 5)",
    )
    .await;
    let found = found(&mut conn).await;
    let remarks: Vec<String> = found
        .unmanaged
        .iter()
        .map(|it| {
            format!(
                "{}: {}",
                it.on.as_ref().expect("a table"),
                it.detail.as_deref().expect("a remark")
            )
        })
        .collect();
    assert_eq!(
        remarks,
        [
            "main.a: `id` of the primary key can be NULL",
            "main.a: `name` is NOT NULL ON CONFLICT IGNORE",
            "main.a: a unique constraint compares `name` by NOCASE",
            "main.b: a unique constraint is sorted by `c` DESC",
            "main.b: the primary key is sorted by `id` DESC",
            "main.d: `id` is numbered and has a default",
        ]
    );
}

#[tokio::test]
async fn foreign_keys_and_views_from_outside_the_models_are_known() {
    let (_db, mut conn) = database(&[]).await;
    run(
        &mut conn,
        "CREATE TABLE users (name TEXT NOT NULL PRIMARY KEY);
         CREATE TABLE posts (author TEXT CONSTRAINT fk_author REFERENCES users, next INTEGER REFERENCES posts (author));
         CREATE VIEW authors AS SELECT name FROM users, (SELECT author FROM posts) AS p;
         CREATE VIEW others AS SELECT author FROM posts;
         CREATE INDEX ix_users_name ON posts (author)",
    )
    .await;
    let users = Table::new("users")
        .column(Column::new("name", SqlType::Text))
        .index(Index::new(["name"]));
    let metadata = models([users]);
    let wanted = lower(&metadata, Dialect::Sqlite, &LowerOptions::default()).expect("one table");
    let found = found_for(&mut conn, &wanted).await;
    assert_eq!(found.database.tables.len(), 1);
    assert_eq!(
        lines(&found),
        ["a view main.authors needs main.posts needs main.users"]
    );
    let [reference] = &found.facts.references[..] else {
        panic!("{:?}", found.facts.references);
    };
    assert_eq!(
        (
            reference.table.to_string(),
            reference.name.as_deref(),
            reference.referred_table.to_string()
        ),
        (
            "main.posts".to_owned(),
            Some("fk_author"),
            "main.users".to_owned()
        )
    );
    let [taken] = &found.facts.taken[..] else {
        panic!("{:?}", found.facts.taken);
    };
    let on = taken.on.as_ref().expect("a table").to_string();
    assert_eq!(
        (taken.kind, &*taken.name.name, &*on),
        (ObjectKind::Index, "ix_users_name", "main.posts")
    );
}

#[tokio::test]
async fn patterns_choose_tables_and_schemas() {
    let (_db, mut conn) = database(&["app".to_owned(), "log".to_owned()]).await;
    run(
        &mut conn,
        "CREATE TABLE users (a); CREATE TABLE app.users (a); CREATE TABLE app.user_names (a); CREATE TABLE log.lines (a);
         CREATE VIEW app.usual AS SELECT 1 AS one; CREATE TEMP TABLE own (a)",
    )
    .await;
    let mut names = async |options: &ReflectOptions<'_>| {
        let found = reflect(&mut conn, options).await.expect("it reads");
        let tables = found
            .database
            .tables
            .iter()
            .map(|table| table.name.to_string());
        let views = found
            .database
            .views
            .iter()
            .map(|view| view.name().to_string());
        tables.chain(views).collect::<Vec<String>>().join(" ")
    };
    let everything = ReflectOptions::default();
    assert_eq!(
        names(&everything).await,
        "app.user_names app.users log.lines main.users temp.own app.usual"
    );
    let of_app = ReflectOptions::default().schemas(["a*"]);
    assert_eq!(names(&of_app).await, "app.user_names app.users app.usual");
    let users = ReflectOptions::default().tables(["users", "log.*"]);
    assert_eq!(names(&users).await, "app.users log.lines main.users");
    let nothing = ReflectOptions::default().schemas(["none"]);
    assert_eq!(names(&nothing).await, "");
}

#[tokio::test]
async fn view_whose_query_does_not_compile_is_read_and_hides_nothing() {
    let (_db, mut conn) = database(&[]).await;
    run(
        &mut conn,
        "CREATE VIEW broken (a, b) AS SELECT * FROM nowhere; CREATE VIEW circular AS SELECT * FROM circular;
         CREATE TABLE words (word VARCHAR(10)); CREATE VIEW whole AS SELECT word, count(*) AS count FROM words",
    )
    .await;
    let found = found(&mut conn).await;
    let columns = |name: &str| -> Vec<(String, String)> {
        let view = found
            .database
            .views
            .iter()
            .find(|it| &*it.name().name == name)
            .expect("a view");
        let columns = view.columns().iter();
        columns
            .map(|it| (it.name.to_string(), it.sql_type.to_string()))
            .collect()
    };
    let owned = |list: &[(&str, &str)]| -> Vec<(String, String)> {
        list.iter()
            .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
            .collect()
    };
    assert_eq!(columns("broken"), owned(&[("a", ""), ("b", "")]));
    assert_eq!(columns("circular"), owned(&[]));
    assert_eq!(
        columns("whole"),
        owned(&[("word", "VARCHAR(10)"), ("count", "")])
    );
}

#[tokio::test]
async fn schema_that_is_not_attached_is_an_error() {
    let (_db, mut conn) = database(&[]).await;
    let metadata = models([Table::new("app.users").column(Column::new("name", SqlType::Text))]);
    let wanted = lower(&metadata, Dialect::Sqlite, &LowerOptions::default()).expect("one table");
    let error = reflect(&mut conn, &ReflectOptions::for_wanted(&wanted))
        .await
        .expect_err("no such schema");
    assert_eq!(
        error.to_string(),
        "no such schema on this connection: `app`\nhelp: `ATTACH DATABASE 'file' AS name` first"
    );
}
