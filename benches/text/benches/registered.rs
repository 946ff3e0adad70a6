//! `cargo bench -p bench-text --bench registered`: a thousand models that the linker collected, as tables.

use divan::{Bencher, black_box};
use model_core::MetaData;

/// Models of ten columns, each of which refers to the one before it.
#[allow(dead_code, missing_docs, reason = "nobody reads rows here")]
mod models {
    include!(concat!(env!("OUT_DIR"), "/registered.rs"));
}

fn main() {
    let metadata = MetaData::registered().expect("the models agree");
    assert_eq!(metadata.len(), 1000);
    divan::main();
}

#[divan::bench]
fn registered_of_1000(bencher: Bencher) {
    bencher.bench(|| MetaData::registered().map(|metadata| black_box(metadata.len())));
}
