//! What SQLite's own pragmas say of a table: an account of it that does not come from its text.

use sqlx::{AssertSqlSafe, Row, SqliteConnection};

/// The table `t` of the main schema, in lines.
pub(crate) async fn describe(conn: &mut SqliteConnection) -> Vec<String> {
    let mut lines = Vec::new();
    for query in [
        "SELECT 'option', strict, wr, (SELECT sql LIKE '%autoincrement%' FROM sqlite_schema WHERE name = 't') \
         FROM pragma_table_list WHERE schema = 'main' AND name = 't'",
        "SELECT 'column', cid, name, upper(type), \"notnull\" OR pk > 0, pk, hidden FROM pragma_table_xinfo('t')",
        // A key that names no columns refers to the primary key.
        "SELECT 'reference', \"table\", \"from\", ifnull(\"to\", 'x'), on_update, on_delete FROM pragma_foreign_key_list('t') \
         ORDER BY 2, 3, 4, 5, 6",
        "SELECT 'index', i.origin, i.\"unique\", i.partial, iif(i.origin = 'c', i.name, ''), (SELECT \
         group_concat(ifnull(c.name, '()') || ' ' || c.\"desc\" || ' ' || upper(c.coll), ',') \
         FROM (SELECT * FROM pragma_index_xinfo(i.name) WHERE key ORDER BY seqno) AS c) \
         FROM pragma_index_list('t') AS i ORDER BY 2, 3, 4, 5, 6",
    ] {
        let rows = sqlx::query(query)
            .fetch_all(&mut *conn)
            .await
            .expect("pragmas answer");
        for row in rows {
            let values = (0..row.len()).map(|at| {
                row.get_unchecked::<Option<String>, _>(at)
                    .unwrap_or_default()
            });
            let mut values: Vec<String> = values.collect();
            if values[0] == "column" {
                let own = affinity(&values[3]);
                own.clone_into(&mut values[3]);
            }
            lines.push(values.join(" | "));
        }
    }
    lines.extend(defaults(conn).await);
    lines
}

/// SQLite, Datatypes In SQLite, 3.1.
fn affinity(declared: &str) -> &'static str {
    // With a comment between the two words, SQLite 3.51 counts GENERATED ALWAYS as part of the type.
    let declared = declared
        .split("GENERATED")
        .next()
        .unwrap_or_default()
        .trim_end();
    let has = |words: &[&str]| words.iter().any(|word| declared.contains(word));
    if has(&["INT"]) {
        "INTEGER"
    } else if has(&["CHAR", "CLOB", "TEXT"]) {
        "TEXT"
    } else if has(&["BLOB"]) || declared.is_empty() {
        "BLOB"
    } else if has(&["REAL", "FLOA", "DOUB"]) {
        "REAL"
    } else {
        "NUMERIC"
    }
}

/// The values of the defaults.
async fn defaults(conn: &mut SqliteConnection) -> Vec<String> {
    let query = "SELECT name, dflt_value FROM pragma_table_xinfo('t') WHERE dflt_value IS NOT NULL";
    let rows = sqlx::query(query)
        .fetch_all(&mut *conn)
        .await
        .expect("the pragma answers");
    let mut lines = Vec::new();
    for row in rows {
        let (name, default): (String, String) = (row.get(0), row.get(1));
        let is_word = default == "word";
        let default = if is_word {
            "'word'".to_owned()
        } else {
            default
        };
        let value = format!(
            "SELECT CAST(iif(typeof({default}\n) = 'blob', hex({default}\n), ({default}\n)) AS TEXT)"
        );
        let value = sqlx::query(AssertSqlSafe(value))
            .fetch_one(&mut *conn)
            .await
            .expect("a constant");
        if let Some(value) = value.get::<Option<String>, _>(0) {
            lines.push(format!("default | {name} | {value}"));
        }
    }
    lines
}
