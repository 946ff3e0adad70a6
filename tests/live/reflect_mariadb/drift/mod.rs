//! Drift: the database of the models is changed by hand in one feature, and exactly that is reported; a twin writes the
//! same definition in other words, and nothing is reported.
//!
//! A file a kind of object: its models, its drifts, its twins.

mod checks;
mod columns;
mod foreign_keys;
mod indexes;
mod keys;
mod partitions;
mod reported;
mod sequences;
mod tables;
mod views;

use std::sync::atomic::{AtomicUsize, Ordering};

use libtest_mimic::Trial;
use model_core::schema::Table;
use model_core::{MetaData, OnExisting, ReflectOptions};

pub(crate) use reported::forget_possible;
use reported::reported;

use crate::server::{Own, Product};

/// A change by hand, and what is reported of it.
pub(crate) struct Drift {
    /// The feature.
    name: &'static str,
    /// The server that has it, if only one has.
    only: Option<Product>,
    /// Statements; `;` between them.
    sql: &'static str,
    /// What is reported, one line each; nothing for a twin.
    reported: &'static [&'static str],
}

/// The drifts and twins of one kind of object.
pub(crate) struct Kind {
    name: &'static str,
    models: fn(Product) -> MetaData,
    drifts: &'static [Drift],
}

/// A change of one feature: `drift("type", "ALTER TABLE ..", &["t.a type"])`.
pub(crate) const fn drift(
    name: &'static str,
    sql: &'static str,
    reported: &'static [&'static str],
) -> Drift {
    Drift {
        name,
        only: None,
        sql,
        reported,
    }
}

/// An equal definition in other words.
pub(crate) const fn twin(name: &'static str, sql: &'static str) -> Drift {
    drift(name, sql, &[])
}

impl Drift {
    /// On this server only.
    pub(crate) const fn on(mut self, product: Product) -> Self {
        self.only = Some(product);
        self
    }
}

static DRIFTS: AtomicUsize = AtomicUsize::new(0);
static TWINS: AtomicUsize = AtomicUsize::new(0);

const KINDS: &[Kind] = &[
    columns::KIND,
    keys::KIND,
    checks::KIND,
    foreign_keys::KIND,
    indexes::KIND,
    tables::KIND,
    partitions::KIND,
    sequences::KIND,
    views::KIND,
];

pub(crate) fn trials(product: Product) -> Vec<Trial> {
    let of_kind = |kind: &'static Kind| {
        let here = move |drift: &&Drift| drift.only.is_none_or(|only| only == product);
        kind.drifts.iter().filter(here).map(move |drift| {
            let word = if drift.reported.is_empty() {
                "twin"
            } else {
                "drift"
            };
            let name = format!("{word}::{}::{}", kind.name, drift.name);
            product.trial(&name, move |runtime, mut own| {
                runtime.block_on(is_reported(kind, drift, &mut own))
            })
        })
    };
    KINDS.iter().flat_map(of_kind).collect()
}

async fn is_reported(kind: &Kind, drift: &Drift, own: &mut Own) -> Result<(), String> {
    let metadata = (kind.models)(own.product);
    own.create(&metadata).await?;
    let wanted = own.wanted(&metadata);
    let before = own.differences(&metadata).await?;
    if !before.is_empty() {
        return Err(format!("before anything was changed:\n{before}"));
    }
    own.run(drift.sql).await?;
    let found = own.reflect(&ReflectOptions::for_wanted(&wanted)).await?;
    let changes = model_core::diff(&found, &wanted);
    let lines = reported(&changes);
    if lines != drift.reported {
        return Err(format!(
            "after\n{}\nexpected {:?}\nreported {lines:?}\n{changes}",
            drift.sql, drift.reported
        ));
    }
    let counter = if drift.reported.is_empty() {
        &TWINS
    } else {
        &DRIFTS
    };
    counter.fetch_add(1, Ordering::Relaxed);
    Ok(())
}

/// Says how many ran.
pub(crate) fn print_count() {
    let (drifts, twins) = (
        DRIFTS.load(Ordering::Relaxed),
        TWINS.load(Ordering::Relaxed),
    );
    println!("{drifts} drifts were reported, and {twins} twins were not");
}

/// These tables.
fn metadata(tables: impl IntoIterator<Item = Table>) -> MetaData {
    let mut metadata = MetaData::new();
    for table in tables {
        metadata
            .define(table, OnExisting::Error)
            .expect("the tables agree");
    }
    metadata
}
