//! `cargo bench -p bench-text`: the whole way from tables to text, with its checks and its order.

use bench_text::{Graph, built_metadata, definitions, metadata};
use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};
use model_core::{Dialect, MetaData, OnExisting};

fn main() {
    divan::main();
}

const SIZES: [usize; 3] = [100, 1_000, 10_000];

/// Tables from derives.
mod derived {
    use bench_text::{Graph, metadata};
    use divan::Bencher;
    use model_core::Dialect;

    use super::{SIZES, create};

    #[divan::bench(args = SIZES)]
    fn postgres(bencher: Bencher, tables: usize) {
        create(bencher, &metadata(tables, Graph::Tree), Dialect::Postgres);
    }

    #[divan::bench(args = SIZES)]
    fn postgres_chain(bencher: Bencher, tables: usize) {
        create(bencher, &metadata(tables, Graph::Chain), Dialect::Postgres);
    }

    #[divan::bench(args = SIZES)]
    fn sqlite(bencher: Bencher, tables: usize) {
        create(bencher, &metadata(tables, Graph::Tree), Dialect::Sqlite);
    }

    #[divan::bench(args = SIZES)]
    fn mariadb(bencher: Bencher, tables: usize) {
        create(bencher, &metadata(tables, Graph::Tree), Dialect::MariaDb);
    }

    #[divan::bench(args = SIZES)]
    fn mysql(bencher: Bencher, tables: usize) {
        create(bencher, &metadata(tables, Graph::Tree), Dialect::MySql);
    }
}

/// Tables built by hand, whose parts lie all over the heap.
#[divan::bench(args = SIZES)]
fn built(bencher: Bencher, tables: usize) {
    create(
        bencher,
        &built_metadata(tables, Graph::Tree),
        Dialect::Postgres,
    );
}

/// From what derives registered to tables.
#[divan::bench(args = SIZES)]
fn metadata_of(bencher: Bencher, tables: usize) {
    let definitions = definitions(tables, Graph::Tree);
    bencher
        .counter(ItemsCount::new(tables))
        .bench(|| MetaData::of(black_box(&definitions)).expect("plain tables"));
}

/// The order alone.
#[divan::bench(args = SIZES)]
fn sorted_tables(bencher: Bencher, tables: usize) {
    let metadata = metadata(tables, Graph::Tree);
    bencher
        .counter(ItemsCount::new(tables))
        .bench(|| black_box(&metadata).sorted_tables());
}

/// The checks alone.
#[divan::bench(args = SIZES)]
fn validate(bencher: Bencher, tables: usize) {
    let metadata = metadata(tables, Graph::Tree);
    bencher
        .counter(ItemsCount::new(tables))
        .bench(|| black_box(&metadata).validate());
}

fn create(bencher: Bencher, metadata: &MetaData, dialect: Dialect) {
    let write = || {
        black_box(metadata)
            .create_ddl(dialect, OnExisting::Error)
            .expect("plain tables")
    };
    let bytes = write().as_str().len();
    bencher.counter(BytesCount::new(bytes)).bench(write);
}
