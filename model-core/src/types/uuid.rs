//! uuid: 128 bits, or their text.
//!
//! sqlx writes a `Uuid` as 16 bytes everywhere; the textual forms it reads on SQLite, MariaDB and MySQL only.

use uuid::Uuid;
use uuid::fmt::{Hyphenated, Simple};

use super::list::{array_elements, column_types};

column_types! {
    Uuid => Uuid,
    Hyphenated => Varchar(36),
    Simple => Varchar(32),
}

array_elements! { Uuid }
