//! The Chinook music shop, a schema that others wrote, as models.
//!
//! Eleven tables under their public names. On SQLite they come out as the original's, type for type and key for key;
//! the test beside this crate compares them.
#![expect(
    missing_docs,
    reason = "the fields carry the names of a public schema, which are all there is to say"
)]

mod catalogue;
mod playlist;
mod sales;

pub use catalogue::{Album, Artist, Genre, MediaType, Track};
pub use playlist::{Playlist, PlaylistTrack};
pub use sales::{Customer, Employee, Invoice, InvoiceLine};

model_core::metadata! {
    /// The eleven tables.
    pub CHINOOK: Album, Artist, Customer, Employee, Genre, Invoice, InvoiceLine, MediaType, Playlist, PlaylistTrack, Track
}
