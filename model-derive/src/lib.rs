//! The derives of `model-core`, and `ddl!`: attributes in, static table definitions out. This page is the attribute reference.
//!
//! Users name the derives through `model_core`, beside the traits of the same names. Nothing here knows a database:
//! what a column looks like in DDL is for `model_core`'s dialects to say, and shown here as `PostgreSQL` writes it.
//!
//! Every mistake in an item is reported at once, at the word that is wrong. A failing derive implements its traits
//! all the same, so that no second error follows.
//!
//! ```
//! use model_core::Model;
//!
//! #[derive(Model)]
//! #[model(table = "users")]
//! struct User {
//!     #[model(primary_key, identity)]
//!     id: i64,
//!     #[model(unique, max_length = 320)]
//!     email: String,
//!     nick: Option<String>,
//! }
//!
//! let table = &User::DEFINITION.table;
//! assert_eq!(table.columns.len(), 3);
//! assert!(table.columns[2].nullable);
//! ```

mod definition;
mod derive;
mod diagnostics;
mod expand;
mod input;
mod symbol;

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

use crate::definition::Location;

#[doc = include_str!("../docs/model.md")]
#[proc_macro_derive(Model, attributes(model, sqlx))]
pub fn derive_model(item: TokenStream) -> TokenStream {
    let item = parse_macro_input!(item as DeriveInput);
    derive::model(&item, Location::of(item.ident.span())).into()
}

#[doc = include_str!("../docs/ddl.md")]
#[proc_macro]
pub fn ddl(tokens: TokenStream) -> TokenStream {
    derive::ddl(tokens.into(), Location::of).into()
}

/// A test with a database of its own.
#[proc_macro_attribute]
pub fn test(arguments: TokenStream, function: TokenStream) -> TokenStream {
    derive::test(arguments.into(), function.into()).into()
}

#[doc = include_str!("../docs/columns.md")]
#[proc_macro_derive(Columns, attributes(model, sqlx))]
pub fn derive_columns(item: TokenStream) -> TokenStream {
    let item = parse_macro_input!(item as DeriveInput);
    derive::columns(&item).into()
}

#[doc = include_str!("../docs/enum_type.md")]
#[proc_macro_derive(EnumType, attributes(model, sqlx))]
pub fn derive_enum_type(item: TokenStream) -> TokenStream {
    let item = parse_macro_input!(item as DeriveInput);
    derive::enumeration(&item, Location::of(item.ident.span())).into()
}

#[doc = include_str!("../docs/column_type.md")]
#[proc_macro_derive(ColumnType, attributes(model, sqlx))]
pub fn derive_column_type(item: TokenStream) -> TokenStream {
    let item = parse_macro_input!(item as DeriveInput);
    derive::column_type(&item, Location::of(item.ident.span())).into()
}

#[doc = include_str!("../docs/sequence.md")]
#[proc_macro_derive(Sequence, attributes(model))]
pub fn derive_sequence(item: TokenStream) -> TokenStream {
    let item = parse_macro_input!(item as DeriveInput);
    derive::sequence(&item, Location::of(item.ident.span())).into()
}

#[doc = include_str!("../docs/registry.md")]
#[proc_macro_derive(Registry, attributes(model))]
pub fn derive_registry(item: TokenStream) -> TokenStream {
    let item = parse_macro_input!(item as DeriveInput);
    derive::registry(&item, Location::of(item.ident.span())).into()
}
