//! What is around the tables that were asked for: other sessions, other schemas, and what depends on them.

use std::cell::Cell;

use libtest_mimic::Trial;
use model_core::schema::{Column, Database, ElementKey, Index, SqlType};
use model_core::{Dialect, ReflectOptions, reflect};
use sqlx::{Connection, PgConnection};

use crate::drift::{models, t};
use crate::own::{Own, wanted};
use crate::trial;

type Test = fn(&mut Own) -> Result<(), String>;

pub(crate) fn trials() -> Vec<Trial> {
    let tests: [(&str, Test); 6] = [
        ("reader_gets_along_with_those_who_drop", concurrent_drops),
        ("session_without_a_schema_is_named", no_schema),
        ("patterns_choose_schemas_and_tables", patterns),
        ("foreign_key_from_outside_is_a_reference", outer_reference),
        ("unmanaged_object_says_what_it_needs", dependencies),
        ("tablespaces_are_read", tablespaces),
    ];
    let tests = tests.into_iter();
    tests
        .map(|(name, test)| trial(format!("surroundings::{name}"), test))
        .collect()
}

/// Somebody creates and drops tables and views, whose definitions the server cannot print any more.
fn concurrent_drops(own: &mut Own) -> Result<(), String> {
    const SCRIPT: &str = "
        BEGIN; CREATE TABLE x (a serial CHECK (a > 0)); CREATE VIEW y AS SELECT a FROM x;
        CREATE INDEX z ON x ((a + 1)); COMMIT; DROP TABLE x CASCADE";
    let url = own.url();
    own.block_on(async {
        let mut other = connect(&url).await?;
        let mut reader = connect(&url).await?;
        let is_over = Cell::new(false);
        let work = async {
            for _ in 0..300 {
                let done = sqlx::raw_sql(SCRIPT).execute(&mut other).await;
                done.map_err(text)?;
            }
            is_over.set(true);
            Ok::<_, String>(())
        };
        let read = async {
            while !is_over.get() {
                let found = reflect(&mut reader, &ReflectOptions::default()).await;
                is_whole(&found.map_err(text)?.database)?;
            }
            Ok::<_, String>(())
        };
        let (worked, read) = tokio::join!(work, read);
        worked.and(read)
    })
}

/// What the server could not print is left out.
fn is_whole(database: &Database) -> Result<(), String> {
    let queries = database.views.iter();
    let queries = queries.filter_map(|view| view.query.text.of(Dialect::Postgres));
    let tables = database.tables.iter();
    let elements = tables
        .flat_map(|it| &it.indexes)
        .flat_map(|it| &it.elements);
    let expressions = elements.filter_map(|element| match &element.key {
        ElementKey::Expression(text) => Some(&**text),
        ElementKey::Column(_) => None,
    });
    let checks = database.tables.iter().flat_map(|it| &it.checks);
    let checks = checks.map(|check| &*check.expression);
    if queries.chain(expressions).chain(checks).any(str::is_empty) {
        Err(format!("{database:#?}"))
    } else {
        Ok(())
    }
}

async fn connect(url: &str) -> Result<PgConnection, String> {
    PgConnection::connect(url).await.map_err(text)
}

fn text(error: impl std::fmt::Display) -> String {
    error.to_string()
}

fn no_schema(own: &mut Own) -> Result<(), String> {
    own.run("SET search_path = ''")?;
    match own.differences(&models([t()])) {
        Err(error) if error.starts_with("the connection has no schema for tables") => Ok(()),
        other => Err(format!("{other:?}")),
    }
}

fn patterns(own: &mut Own) -> Result<(), String> {
    own.run(
        "CREATE SCHEMA app; CREATE TABLE app.users (a int); CREATE TABLE app.logs (a int); CREATE TABLE users (a int);
         CREATE VIEW app.user_view AS SELECT a FROM app.users; CREATE SEQUENCE app.user_numbers",
    )?;
    let options = ReflectOptions::default().schemas(["a*"]).tables(["user*"]);
    let found = own.reflect(&options)?.database;
    let tables = found.tables.iter().map(|it| it.name.to_string());
    let views = found.views.iter().map(|it| it.name().to_string());
    let sequences = found.sequences.iter().map(|it| it.name.to_string());
    let names: Vec<String> = tables.chain(views).chain(sequences).collect();
    let wanted = ["app.users", "app.user_view", "app.user_numbers"];
    if names == wanted && found.schemas == ["app".into()] {
        Ok(())
    } else {
        Err(format!("{names:?} in {:?}", found.schemas))
    }
}

fn outer_reference(own: &mut Own) -> Result<(), String> {
    let metadata = models([t()]);
    own.create(&metadata)?;
    own.run(
        "CREATE SCHEMA app; CREATE TABLE app.children (t_id bigint CONSTRAINT fk REFERENCES t, i int);
         CREATE TABLE near (t_id bigint CONSTRAINT fk REFERENCES t)",
    )?;
    let wanted = wanted(&metadata)?;
    let found = own.reflect(&ReflectOptions::for_wanted(&wanted))?;
    let references = found.facts.references.iter();
    let mut references: Vec<String> = references
        .map(|it| {
            format!(
                "{} {:?} {:?} {}",
                it.table, it.name, it.columns, it.referred_table
            )
        })
        .collect();
    references.sort();
    let of = |table: &str| format!("{table} Some(\"fk\") [\"t_id\"] public.t");
    if references == [of("app.children"), of("public.near")] && found.database.tables.len() == 1 {
        Ok(())
    } else {
        Err(references.join("\n"))
    }
}

fn dependencies(own: &mut Own) -> Result<(), String> {
    own.create(&models([t().column(Column::new("a", SqlType::Integer))]))?;
    own.run(
        "CREATE FUNCTION f() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT max(a) FROM t; END;
         CREATE POLICY p ON t USING (a > 0);
         CREATE TRIGGER g BEFORE UPDATE OF a ON t FOR EACH ROW
            EXECUTE FUNCTION suppress_redundant_updates_trigger()",
    )?;
    let found = own.reflect(&ReflectOptions::default())?;
    for object in ["public.f()", "public.p", "public.g"] {
        let mut unmanaged = found.unmanaged.iter();
        let unmanaged = unmanaged.find(|it| it.name.to_string() == object);
        let needs = unmanaged.map(|it| &it.depends_on[..]).unwrap_or_default();
        if !needs.iter().any(|it| it.to_string() == "public.t.a") {
            return Err(format!("{object} needs {needs:?}"));
        }
    }
    Ok(())
}

/// PostgreSQL 15, 20.17: a tablespace without a folder of its own. It belongs to the server, which other tests use too.
fn tablespaces(own: &mut Own) -> Result<(), String> {
    let name = format!("drift_{}", std::process::id());
    own.run("SET allow_in_place_tablespaces = on")?;
    own.run(&format!("CREATE TABLESPACE {name} LOCATION ''"))?;
    let metadata = models([t().index(Index::new(["id"]).named("ix"))]);
    own.create(&metadata)?;
    own.run(&format!("ALTER TABLE t SET TABLESPACE {name}"))?;
    own.run(&format!("ALTER INDEX ix SET TABLESPACE {name}"))?;
    let lines = own.differences(&metadata);
    own.run("DROP TABLE t")?;
    own.run(&format!("DROP TABLESPACE {name}"))?;
    let reported = ["table t, index ix: tablespace", "table t: tablespace"];
    match lines? {
        lines if lines == reported => Ok(()),
        lines => Err(lines.join("\n")),
    }
}
