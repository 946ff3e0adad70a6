//! Tells the tests whether the original schema is there to compare with.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=MODEL_CORPORA");
    println!("cargo::rustc-check-cfg=cfg(corpora)");
    if std::env::var_os("MODEL_CORPORA").is_some() {
        println!("cargo::rustc-cfg=corpora");
    }
}
