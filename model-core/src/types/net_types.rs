//! The standard library's IP addresses.
//!
//! sqlx reads an `IpAddr` on PostgreSQL with its feature `ipnetwork`, and on MariaDB and MySQL always; `Ipv4Addr` and
//! `Ipv6Addr` on MariaDB and MySQL only; none of them on SQLite, where `sqlx::types::Text<IpAddr>` is the way.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::list::{array_elements, column_types};

column_types! {
    IpAddr => Inet,
    Ipv4Addr => Inet,
    Ipv6Addr => Inet,
}

array_elements! { IpAddr }
