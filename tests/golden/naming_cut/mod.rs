//! A name that a pattern makes too long is cut at a character and ends in a hash.

use model_core::metadata::NamingConvention;
use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "übertragungsprotokolle", index(größenänderung, übertragungsgröße), index(größenänderung, id), detached)]
pub struct Log {
    #[model(primary_key)]
    pub id: i64,
    pub größenänderung: i64,
    pub übertragungsgröße: i64,
}

pub fn metadata() -> MetaData {
    let convention = NamingConvention::new([("ix", "%(column_0_N_label)s")]);
    MetaData::of([Log::DEFINITION])
        .expect("one table")
        .with_naming_convention(convention.expect("a pattern"))
        .expect("one definition")
}
