//! Links the fixtures in one order, and prints what becomes of them.

extern crate audit;
extern crate billing;
extern crate crm;
extern crate loyalty;

fn main() {
    let metadata = model_core::MetaData::registered().expect("the fixtures agree");
    print!("{}", cross_crate_tests::everything(&metadata));
}
