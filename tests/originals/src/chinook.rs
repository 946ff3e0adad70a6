//! The Chinook music shop as its authors wrote it for PostgreSQL.

use chrono::NaiveDateTime;
use model_core::Model;
use rust_decimal::Decimal;

model_core::metadata! {
    /// The eleven tables.
    pub CHINOOK: Album, Artist, Customer, Employee, Genre, Invoice, InvoiceLine, MediaType, Playlist, PlaylistTrack, Track
}

/// A record.
#[derive(Model)]
#[model(table = "album")]
pub struct Album {
    #[model(primary_key)]
    pub album_id: i32,
    #[model(max_length = 160)]
    pub title: String,
    #[model(references(Artist::artist_id), index)]
    pub artist_id: i32,
}

/// Who made the music.
#[derive(Model)]
#[model(table = "artist")]
pub struct Artist {
    #[model(primary_key)]
    pub artist_id: i32,
    #[model(max_length = 120)]
    pub name: Option<String>,
}

/// Who buys.
#[derive(Model)]
#[model(table = "customer")]
pub struct Customer {
    #[model(primary_key)]
    pub customer_id: i32,
    #[model(max_length = 40)]
    pub first_name: String,
    #[model(max_length = 20)]
    pub last_name: String,
    #[model(max_length = 80)]
    pub company: Option<String>,
    #[model(max_length = 70)]
    pub address: Option<String>,
    #[model(max_length = 40)]
    pub city: Option<String>,
    #[model(max_length = 40)]
    pub state: Option<String>,
    #[model(max_length = 40)]
    pub country: Option<String>,
    #[model(max_length = 10)]
    pub postal_code: Option<String>,
    #[model(max_length = 24)]
    pub phone: Option<String>,
    #[model(max_length = 24)]
    pub fax: Option<String>,
    #[model(max_length = 60)]
    pub email: String,
    #[model(references(Employee::employee_id), index)]
    pub support_rep_id: Option<i32>,
}

/// Who works for the shop.
#[derive(Model)]
#[model(table = "employee")]
pub struct Employee {
    #[model(primary_key)]
    pub employee_id: i32,
    #[model(max_length = 20)]
    pub last_name: String,
    #[model(max_length = 20)]
    pub first_name: String,
    #[model(max_length = 30)]
    pub title: Option<String>,
    #[model(references(Employee::employee_id), index)]
    pub reports_to: Option<i32>,
    pub birth_date: Option<NaiveDateTime>,
    pub hire_date: Option<NaiveDateTime>,
    #[model(max_length = 70)]
    pub address: Option<String>,
    #[model(max_length = 40)]
    pub city: Option<String>,
    #[model(max_length = 40)]
    pub state: Option<String>,
    #[model(max_length = 40)]
    pub country: Option<String>,
    #[model(max_length = 10)]
    pub postal_code: Option<String>,
    #[model(max_length = 24)]
    pub phone: Option<String>,
    #[model(max_length = 24)]
    pub fax: Option<String>,
    #[model(max_length = 60)]
    pub email: Option<String>,
}

/// A kind of music.
#[derive(Model)]
#[model(table = "genre")]
pub struct Genre {
    #[model(primary_key)]
    pub genre_id: i32,
    #[model(max_length = 120)]
    pub name: Option<String>,
}

/// A sale.
#[derive(Model)]
#[model(table = "invoice")]
pub struct Invoice {
    #[model(primary_key)]
    pub invoice_id: i32,
    #[model(references(Customer::customer_id), index)]
    pub customer_id: i32,
    pub invoice_date: NaiveDateTime,
    #[model(max_length = 70)]
    pub billing_address: Option<String>,
    #[model(max_length = 40)]
    pub billing_city: Option<String>,
    #[model(max_length = 40)]
    pub billing_state: Option<String>,
    #[model(max_length = 40)]
    pub billing_country: Option<String>,
    #[model(max_length = 10)]
    pub billing_postal_code: Option<String>,
    #[model(precision = 10, scale = 2)]
    pub total: Decimal,
}

/// A track that was sold.
#[derive(Model)]
#[model(table = "invoice_line")]
pub struct InvoiceLine {
    #[model(primary_key)]
    pub invoice_line_id: i32,
    #[model(references(Invoice::invoice_id), index)]
    pub invoice_id: i32,
    #[model(references(Track::track_id), index)]
    pub track_id: i32,
    #[model(precision = 10, scale = 2)]
    pub unit_price: Decimal,
    pub quantity: i32,
}

/// A file format.
#[derive(Model)]
#[model(table = "media_type")]
pub struct MediaType {
    #[model(primary_key)]
    pub media_type_id: i32,
    #[model(max_length = 120)]
    pub name: Option<String>,
}

/// A list of tracks.
#[derive(Model)]
#[model(table = "playlist")]
pub struct Playlist {
    #[model(primary_key)]
    pub playlist_id: i32,
    #[model(max_length = 120)]
    pub name: Option<String>,
}

/// A track on a list.
#[derive(Model)]
#[model(table = "playlist_track")]
pub struct PlaylistTrack {
    #[model(primary_key, references(Playlist::playlist_id), index)]
    pub playlist_id: i32,
    #[model(primary_key, references(Track::track_id), index)]
    pub track_id: i32,
}

/// A piece of music.
#[derive(Model)]
#[model(table = "track")]
pub struct Track {
    #[model(primary_key)]
    pub track_id: i32,
    #[model(max_length = 200)]
    pub name: String,
    #[model(references(Album::album_id), index)]
    pub album_id: Option<i32>,
    #[model(references(MediaType::media_type_id), index)]
    pub media_type_id: i32,
    #[model(references(Genre::genre_id), index)]
    pub genre_id: Option<i32>,
    #[model(max_length = 220)]
    pub composer: Option<String>,
    pub milliseconds: i32,
    pub bytes: Option<i32>,
    #[model(precision = 10, scale = 2)]
    pub unit_price: Decimal,
}
