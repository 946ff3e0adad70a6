//! ipnetwork: an address with its prefix.
//!
//! sqlx reads it on PostgreSQL; elsewhere `sqlx::types::Text<IpNetwork>` is the way.

use ipnetwork::IpNetwork;

use super::list::{array_elements, column_types};

column_types! {
    IpNetwork => Inet,
}

array_elements! { IpNetwork }
