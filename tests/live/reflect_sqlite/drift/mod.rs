//! Drift: the database differs in just one feature, and that is reported; an equal definition, written otherwise, is not.
//!
//! A file a kind of object. Each has a schema by hand that equals its models; a case replaces pieces of that text.

mod attached;
mod checks;
mod columns;
mod foreign_keys;
mod indexes;
mod keys;
mod row_numbers;
mod tables;
mod uniques;
mod views;

use model_core::schema::Database;
use model_core::{Dialect, LowerOptions, MetaData, lower};

use crate::contradictions::contradictions;
use crate::reports::reports;
use crate::support::{database, found, found_for, run, try_run};

/// Objects of one kind.
pub(crate) struct Kind {
    /// The schema, by hand, that equals the models.
    sql: &'static str,
    models: fn() -> MetaData,
    /// Schemas to attach.
    attached: &'static [&'static str],
    drifts: &'static [Drift],
    twins: &'static [Twin],
}

/// A schema that differs, and what is reported.
pub(crate) struct Drift {
    what: &'static str,
    /// Pieces of the schema, each with what it becomes.
    changes: &'static [Change],
    reports: &'static [&'static str],
}

/// A schema that is equal, and written otherwise.
pub(crate) struct Twin {
    what: &'static str,
    changes: &'static [Change],
}

type Change = (&'static str, &'static str);

const fn drift(
    what: &'static str,
    changes: &'static [Change],
    reports: &'static [&'static str],
) -> Drift {
    Drift {
        what,
        changes,
        reports,
    }
}

const fn twin(what: &'static str, changes: &'static [Change]) -> Twin {
    Twin { what, changes }
}

impl Kind {
    fn wanted(&self) -> Database {
        let models = (self.models)();
        let wanted = lower(&models, Dialect::Sqlite, &LowerOptions::default());
        wanted.unwrap_or_else(|error| panic!("{error}"))
    }

    fn changed(&self, changes: &[Change]) -> String {
        let mut sql = self.sql.to_owned();
        for (from, to) in changes {
            assert_eq!(
                sql.matches(from).count(),
                1,
                "`{from}` occurs once in\n{sql}"
            );
            sql = sql.replace(from, to);
        }
        sql
    }

    /// What is reported, and whether any report shows the same text for both sides.
    async fn reported(&self, wanted: &Database, changes: &[Change]) -> Vec<String> {
        let attached: Vec<String> = self.attached.iter().map(ToString::to_string).collect();
        let (_db, mut conn) = database(&attached).await;
        if let Err(error) = try_run(&mut conn, &self.changed(changes)).await {
            return vec![error];
        }
        let found = found_for(&mut conn, wanted).await;
        let mut lines = reports(&found, wanted);
        lines.extend(contradictions(&found, wanted));
        lines
    }

    /// The failures, a text each.
    async fn failures(&self) -> Vec<String> {
        let wanted = self.wanted();
        let mut failures = Vec::new();
        let mut expect = |what: &str, reported: Vec<String>, expected: &[&str]| {
            if reported != expected {
                failures.push(format!(
                    "{what}\n  reported {reported:#?}\n  expected {expected:#?}"
                ));
            }
        };
        expect("as written", self.reported(&wanted, &[]).await, &[]);
        for case in self.drifts {
            expect(
                case.what,
                self.reported(&wanted, case.changes).await,
                case.reports,
            );
        }
        for case in self.twins {
            expect(case.what, self.reported(&wanted, case.changes).await, &[]);
        }
        failures
    }
}

#[tokio::test]
async fn every_difference_is_reported_and_nothing_else() {
    let kinds = [
        ("attached", attached::KIND),
        ("checks", checks::KIND),
        ("columns", columns::KIND),
        ("foreign keys", foreign_keys::KIND),
        ("indexes", indexes::KIND),
        ("keys", keys::KIND),
        ("row numbers", row_numbers::KIND),
        ("tables", tables::KIND),
        ("uniques", uniques::KIND),
        ("views", views::KIND),
    ];
    let (mut drifts, mut twins, mut failures) = (0, 0, Vec::new());
    for (name, kind) in kinds {
        let of_kind = kind.failures().await.into_iter();
        failures.extend(of_kind.map(|failure| format!("{name}, {failure}")));
        drifts += kind.drifts.len();
        twins += kind.twins.len();
    }
    println!("{drifts} drifts, {twins} twins");
    assert!(
        failures.is_empty(),
        "{} failures\n{}",
        failures.len(),
        failures.join("\n")
    );
}

/// Whatever else a database holds is found without models too.
#[tokio::test]
async fn everything_is_found_without_models() {
    for kind in [columns::KIND, indexes::KIND, tables::KIND, views::KIND] {
        let (_db, mut conn) = database(&[]).await;
        run(&mut conn, kind.sql).await;
        let wanted = kind.wanted();
        assert_eq!(reports(&found(&mut conn).await, &wanted), [""; 0]);
    }
}
