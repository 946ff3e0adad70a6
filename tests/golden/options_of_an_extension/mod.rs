//! An extension may say what its base does not: the table has both's options.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "profiles", detached, postgres(with(fillfactor = 80)), mariadb(engine = "InnoDB"))]
pub struct Profile {
    #[model(primary_key)]
    pub id: i64,
}

#[derive(Model)]
#[model(extend = Profile, postgres(unlogged), mariadb(engine = "InnoDB", row_format = "DYNAMIC"), sqlite(strict))]
pub struct BilledProfile {
    #[model(max_length = 20)]
    pub vat: Option<String>,
}

pub fn metadata() -> MetaData {
    MetaData::of([Profile::DEFINITION, BilledProfile::DEFINITION]).expect("one table")
}
