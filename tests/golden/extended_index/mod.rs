//! The origin story's failure: an extension that brings the index which is there already.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "profiles", index(email, unique, where = "email <> ''"), detached)]
pub struct Profile {
    #[model(primary_key)]
    pub id: i64,
    #[model(max_length = 100)]
    pub email: String,
}

#[derive(Model)]
#[model(extend = Profile, index(email, unique, where = "email <> ''"), index(desc(score)))]
pub struct Scored {
    pub score: Option<i32>,
}

pub fn metadata() -> MetaData {
    MetaData::of([Profile::DEFINITION, Scored::DEFINITION]).expect("they agree")
}
