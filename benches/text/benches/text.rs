//! `cargo bench -p bench-text`: the whole way from tables to text, with its checks and its order.

use bench_text::{Graph, definitions, metadata};
use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};
use model_core::{Dialect, MetaData, OnExisting};

fn main() {
    divan::main();
}

#[divan::bench(args = [100, 1_000, 10_000])]
fn postgres(bencher: Bencher, tables: usize) {
    create(bencher, tables, Graph::Tree, Dialect::Postgres);
}

#[divan::bench(args = [100, 1_000, 10_000])]
fn postgres_chain(bencher: Bencher, tables: usize) {
    create(bencher, tables, Graph::Chain, Dialect::Postgres);
}

#[divan::bench(args = [100, 1_000, 10_000])]
fn sqlite(bencher: Bencher, tables: usize) {
    create(bencher, tables, Graph::Tree, Dialect::Sqlite);
}

#[divan::bench(args = [100, 1_000, 10_000])]
fn mariadb(bencher: Bencher, tables: usize) {
    create(bencher, tables, Graph::Tree, Dialect::MariaDb);
}

#[divan::bench(args = [100, 1_000, 10_000])]
fn mysql(bencher: Bencher, tables: usize) {
    create(bencher, tables, Graph::Tree, Dialect::MySql);
}

/// From what derives registered to tables.
#[divan::bench(args = [100, 1_000, 10_000])]
fn metadata_of(bencher: Bencher, tables: usize) {
    let definitions = definitions(tables, Graph::Tree);
    bencher
        .counter(ItemsCount::new(tables))
        .bench(|| MetaData::of(black_box(&definitions)).expect("plain tables"));
}

/// The order alone.
#[divan::bench(args = [100, 1_000, 10_000])]
fn sorted_tables(bencher: Bencher, tables: usize) {
    let metadata = metadata(tables, Graph::Tree);
    bencher
        .counter(ItemsCount::new(tables))
        .bench(|| black_box(&metadata).sorted_tables());
}

/// The checks alone.
#[divan::bench(args = [100, 1_000, 10_000])]
fn validate(bencher: Bencher, tables: usize) {
    let metadata = metadata(tables, Graph::Tree);
    bencher
        .counter(ItemsCount::new(tables))
        .bench(|| black_box(&metadata).validate());
}

fn create(bencher: Bencher, tables: usize, graph: Graph, dialect: Dialect) {
    let metadata = metadata(tables, graph);
    let write = || {
        black_box(&metadata)
            .create_ddl(dialect, OnExisting::Error)
            .expect("plain tables")
    };
    let bytes = write().as_str().len();
    bencher.counter(BytesCount::new(bytes)).bench(write);
}
