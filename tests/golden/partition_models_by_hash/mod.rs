//! Partitions of a hash and of a list as models.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "files", detached, partition_by(hash(id)))]
pub struct File {
    #[model(primary_key)]
    pub id: i64,
}

#[derive(Model)]
#[model(table = "files_even", detached, partition_of(File, modulus = 2, remainder = 0))]
pub struct EvenFile;

#[derive(Model)]
#[model(table = "files_odd", detached, partition_of(File, modulus = 2, remainder = 1))]
pub struct OddFile;

#[derive(Model)]
#[model(table = "people", detached, no_primary_key, partition_by(list(country)))]
pub struct Person {
    #[model(max_length = 2)]
    pub country: Option<String>,
}

#[derive(Model)]
#[model(table = "people_de", detached, partition_of(Person, values("de", sql("NULL"))))]
pub struct German;

pub fn metadata() -> MetaData {
    MetaData::of([File::DEFINITION, EvenFile::DEFINITION, OddFile::DEFINITION, Person::DEFINITION, German::DEFINITION])
        .expect("five tables")
}
