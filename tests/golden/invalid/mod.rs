//! Tables that contradict each other; dropping them still works.

use model_core::{EnumType, MetaData, Model};

#[derive(EnumType)]
#[model(name = "owners")]
pub enum OwnerKind {
    Person,
}

#[derive(Model)]
#[model(table = "owners", detached)]
pub struct Owner {
    #[model(primary_key)]
    pub id: i64,
    #[model(index(name = "clash"))]
    pub age: i32,
    pub kind: OwnerKind,
}

#[derive(Model)]
#[model(table = "pets", detached)]
pub struct Pet {
    #[model(primary_key)]
    pub id: i64,
    #[model(references("owner.id"), index(name = "clash"))]
    pub owner_id: i64,
    #[model(references("owners.idd"))]
    pub other_owner_id: i64,
}

#[derive(Model)]
#[model(table = "pets", schema = "public", detached)]
pub struct PublicPet {
    #[model(primary_key)]
    pub id: i64,
}

#[derive(Model)]
#[model(table = "pets", schema = "main", detached)]
pub struct MainPet {
    #[model(primary_key)]
    pub id: i64,
}

pub fn metadata() -> MetaData {
    MetaData::of([Owner::DEFINITION, Pet::DEFINITION, PublicPet::DEFINITION, MainPet::DEFINITION]).expect("four tables")
}
