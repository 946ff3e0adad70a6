//! What one dialect alone is told of partitions; MariaDB and MySQL have methods of their own.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "sessions", detached)]
#[model(mariadb(partition_by(linear_hash(id), partitions = 4)), mysql(partition_by(key(id), partitions = 3)))]
pub struct Session {
    #[model(primary_key)]
    pub id: i64,
}

#[derive(Model)]
#[model(table = "tokens", detached, partition_by(hash(id), partitions = 2))]
#[model(mariadb(partition_by(linear_key(id), partitions = 4)))]
pub struct Token {
    #[model(primary_key)]
    pub id: i64,
}

pub fn metadata() -> MetaData {
    MetaData::of([Session::DEFINITION, Token::DEFINITION]).expect("two tables").portable()
}
