//! What is sold: artists, albums, tracks.

use model_core::Model;
use rust_decimal::Decimal;

/// Who made the music.
#[derive(Model)]
#[model(
    table = "Artist",
    rename_all = "PascalCase",
    primary_key(artist_id, name = "PK_Artist")
)]
pub struct Artist {
    pub artist_id: i32,
    #[model(max_length = 120, sql_type(sqlite = "NVARCHAR(120)"))]
    pub name: Option<String>,
}

/// A record.
#[derive(Model)]
#[model(
    table = "Album",
    rename_all = "PascalCase",
    primary_key(album_id, name = "PK_Album")
)]
pub struct Album {
    pub album_id: i32,
    #[model(max_length = 160, sql_type(sqlite = "NVARCHAR(160)"))]
    pub title: String,
    #[model(references(Artist::artist_id), index(name = "IFK_AlbumArtistId"))]
    pub artist_id: i32,
}

/// A kind of music.
#[derive(Model)]
#[model(
    table = "Genre",
    rename_all = "PascalCase",
    primary_key(genre_id, name = "PK_Genre")
)]
pub struct Genre {
    pub genre_id: i32,
    #[model(max_length = 120, sql_type(sqlite = "NVARCHAR(120)"))]
    pub name: Option<String>,
}

/// A file format.
#[derive(Model)]
#[model(
    table = "MediaType",
    rename_all = "PascalCase",
    primary_key(media_type_id, name = "PK_MediaType")
)]
pub struct MediaType {
    pub media_type_id: i32,
    #[model(max_length = 120, sql_type(sqlite = "NVARCHAR(120)"))]
    pub name: Option<String>,
}

/// A piece of music.
#[derive(Model)]
#[model(
    table = "Track",
    rename_all = "PascalCase",
    primary_key(track_id, name = "PK_Track")
)]
pub struct Track {
    pub track_id: i32,
    #[model(max_length = 200, sql_type(sqlite = "NVARCHAR(200)"))]
    pub name: String,
    #[model(references(Album::album_id), index(name = "IFK_TrackAlbumId"))]
    pub album_id: Option<i32>,
    #[model(
        references(MediaType::media_type_id),
        index(name = "IFK_TrackMediaTypeId")
    )]
    pub media_type_id: i32,
    #[model(references(Genre::genre_id), index(name = "IFK_TrackGenreId"))]
    pub genre_id: Option<i32>,
    #[model(max_length = 220, sql_type(sqlite = "NVARCHAR(220)"))]
    pub composer: Option<String>,
    pub milliseconds: i32,
    pub bytes: Option<i32>,
    #[model(precision = 10, scale = 2)]
    pub unit_price: Decimal,
}
