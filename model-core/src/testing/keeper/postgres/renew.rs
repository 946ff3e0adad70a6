//! Making a database of PostgreSQL that a test is done with what it was before the test.
//!
//! A copy of a template costs the server three times what it takes to find out what a test did and to undo it. It is undone
//! only where the server's own counters say that the test wrote rows into tables that were empty, and nothing else: no
//! catalogue has changed, so there is the same schema. Where that is not sure, the database goes.

use sqlx::{AssertSqlSafe, PgConnection, Row, query, raw_sql};

use super::LOCKS;
use crate::testing::keeper::Renewal;

/// The first number of an object that is not the server's own. PostgreSQL 15, access/transam.h: `FirstNormalObjectId`.
const FIRST: i64 = 16384;

/// A file of more bytes is made empty again.
const LARGE: i64 = 64 * 1024;

/// Whether the copies of a template can be renewed, and which of its tables have rows.
///
/// PostgreSQL 15, 28.2.2: what a backend counted is there when it has ended, or says so; earlier versions had it some time
/// later. Sequences that were used, and triggers and rules that would see what we do, cannot be undone. Functions that set
/// settings of their own, and languages that remember, leave something in a session.
const TEMPLATE: &str = r#"
SELECT pg_catalog.current_setting('server_version_num')::int4 >= 150000
       AND NOT EXISTS (SELECT FROM pg_catalog.pg_sequences WHERE last_value IS NOT NULL)
       AND NOT EXISTS (SELECT FROM pg_catalog.pg_trigger WHERE tgenabled IN ('A', 'R'))
       AND NOT EXISTS (SELECT FROM pg_catalog.pg_rewrite WHERE oid::int8 >= $1 AND ev_type <> '1')
       AND NOT EXISTS (
           SELECT FROM pg_catalog.pg_proc AS p JOIN pg_catalog.pg_language AS l ON l.oid = p.prolang
           WHERE p.oid::int8 >= $1 AND (l.lanname NOT IN ('internal', 'c', 'sql', 'plpgsql')
               OR CASE WHEN p.prokind <> 'a' THEN pg_catalog.pg_get_functiondef(p.oid) END
                  ~* E'set_config|\\mset\\s+((session|local)\\s+)?[\\w"]+\\s*\\.')),
       ARRAY(SELECT oid::int8 FROM pg_catalog.pg_class
             WHERE relkind IN ('r', 'm') AND oid::int8 >= $1 AND pg_catalog.pg_relation_size(oid) > 0)"#;

/// Copies of a template, one of many in their place, that runs left which are over, and that nobody is connected to. One that
/// is older than the template is a copy of another one.
const LEFT_BEHIND: &str = r"
SELECT d.datname::text FROM pg_catalog.pg_database AS d
JOIN pg_catalog.pg_database AS t ON t.datname = $1 AND t.oid < d.oid
WHERE d.datname::text ~ ('^model_test_.*_' || $2 || '_[0-9a-f]{8}_[0-9]+$')
      AND d.datconnlimit = -1
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_activity WHERE datid = d.oid)
      AND ('x' || pg_catalog.substring(d.datname::text, '_([0-9a-f]{8})_[0-9]+$'))::bit(32)::int8 NOT IN (
          SELECT objid::int8 FROM pg_catalog.pg_locks
          WHERE locktype = 'advisory' AND classid::int8 = $3 AND objsubid = 2)
ORDER BY pg_catalog.random() LIMIT 3";

/// Of a database, seen from another one: its connections, without those of certain processes; whether it has rights, settings
/// or prepared transactions, and whether its counters are there: all go when a process of the server dies. A database is as old
/// as a file of it that is never written again, in whole seconds; one of the same second has to have had a session.
const AROUND: &str = "
SELECT (SELECT count(*) FROM pg_catalog.pg_stat_activity WHERE datid = d.oid AND pid <> ALL ($2)),
       d.datacl IS NULL AND d.datconnlimit = -1
       AND EXISTS (
           SELECT FROM pg_catalog.pg_stat_file('base/' || d.oid || '/PG_VERSION') AS made,
                (SELECT pg_catalog.date_trunc('second', stats_reset) AS since FROM pg_catalog.pg_stat_bgwriter) AS counted
           WHERE made.modification > counted.since
                 OR made.modification = counted.since AND pg_catalog.pg_stat_get_db_sessions(d.oid) > 0)
       AND NOT EXISTS (SELECT FROM pg_catalog.pg_db_role_setting WHERE setdatabase = d.oid)
       AND NOT EXISTS (SELECT FROM pg_catalog.pg_prepared_xacts WHERE database = d.datname)
FROM pg_catalog.pg_database AS d WHERE d.datname = $1";

/// Every relation that rows were written into, and every sequence that was looked at.
const TOUCHED: &str = "
SELECT c.oid::int8, c.relkind = 'r', c.relkind = 'S', pg_catalog.pg_relation_size(c.oid),
       pg_catalog.format('%I.%I', n.nspname, c.relname)
FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE NOT c.relisshared AND CASE c.relkind
    WHEN 'S' THEN pg_catalog.pg_stat_get_blocks_fetched(c.oid) > 0
    WHEN 'i' THEN false
    ELSE pg_catalog.pg_stat_get_tuples_inserted(c.oid) + pg_catalog.pg_stat_get_tuples_updated(c.oid)
         + pg_catalog.pg_stat_get_tuples_deleted(c.oid) > 0
END";

/// The tables of a template that have rows; none if its databases cannot be renewed.
pub(super) async fn filled(conn: &mut PgConnection) -> sqlx::Result<Option<Vec<i64>>> {
    let row = query(TEMPLATE).bind(FIRST).fetch_one(conn).await?;
    Ok(row.get::<bool, _>(0).then(|| row.get(1)))
}

/// The databases that runs left which are over, copies of a template that has this key.
pub(super) async fn left_behind(
    maintenance: &mut PgConnection,
    template: &str,
    key: &str,
) -> sqlx::Result<Vec<String>> {
    let rows = query(LEFT_BEHIND)
        .bind(template)
        .bind(key)
        .bind(i64::from(LOCKS))
        .fetch_all(maintenance)
        .await?;
    Ok(rows.iter().map(|row| row.get(0)).collect())
}

/// Whether a database is left but for the sessions that wait in it, and has nothing beside what is in it.
pub(super) async fn is_left(
    maintenance: &mut PgConnection,
    name: &str,
    waiting: &[i32],
) -> sqlx::Result<Renewal> {
    let row = query(AROUND)
        .bind(name)
        .bind(waiting)
        .fetch_one(maintenance)
        .await?;
    Ok(match (row.get::<i64, _>(0), row.get(1)) {
        (0, true) => Renewal::Done,
        (0, false) => Renewal::Impossible,
        _ => Renewal::Busy,
    })
}

/// Undoes what a test did, if that is possible.
pub(super) async fn renew(conn: &mut PgConnection, filled: &[i64]) -> sqlx::Result<Renewal> {
    // All in two messages of the simple kind: nothing is prepared that is run once.
    let touched = raw_sql(TOUCHED).fetch_all(&mut *conn).await?;
    let is_undone = |number: i64| number >= FIRST && !filled.contains(&number);
    if !touched.iter().all(|row| is_undone(row.get(0))) {
        return Ok(Renewal::Impossible);
    }
    // Neither foreign keys nor triggers are to see it.
    let mut sql = String::from("SET session_replication_role = replica;\n");
    let mut large = Vec::new();
    let mut sequences = Vec::new();
    for row in &touched {
        let (is_table, is_sequence): (bool, bool) = (row.get(1), row.get(2));
        let name: String = row.get(4);
        if is_table {
            sql.push_str("DELETE FROM ONLY ");
            sql.push_str(&name);
            sql.push_str(";\n");
            if row.get::<i64, _>(3) > LARGE {
                large.push(name);
            }
        } else if is_sequence {
            sequences.push(row.get::<i64, _>(0).to_string());
        }
    }
    if !sequences.is_empty() {
        sql.push_str("SELECT pg_catalog.setval(seqrelid, seqstart, false) FROM pg_catalog.pg_sequence WHERE seqrelid IN (");
        sql.push_str(&sequences.join(", "));
        sql.push_str(");\n");
    }
    sql.push_str("SELECT pg_catalog.pg_stat_force_next_flush();");
    run(conn, sql).await?;
    if !large.is_empty() {
        run(
            conn,
            format!("VACUUM (INDEX_CLEANUP ON) {}", large.join(", ")),
        )
        .await?;
    }
    // Of these alone: the server looks through what it counted in all databases to find those of one.
    let numbers: Vec<String> = touched
        .iter()
        .map(|row| row.get::<i64, _>(0).to_string())
        .collect();
    run(
        conn,
        format!(
            "SELECT pg_catalog.pg_stat_reset_single_table_counters(number::oid)
             FROM pg_catalog.unnest(ARRAY[{}]::int8[]) AS number",
            numbers.join(",")
        ),
    )
    .await?;
    Ok(Renewal::Done)
}

async fn run(conn: &mut PgConnection, sql: String) -> sqlx::Result<()> {
    raw_sql(AssertSqlSafe(sql)).execute(conn).await.map(drop)
}
