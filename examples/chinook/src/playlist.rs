//! Playlists: many to many.

use model_core::Model;

use crate::Track;

/// A list of tracks.
#[derive(Model)]
#[model(
    table = "Playlist",
    rename_all = "PascalCase",
    primary_key(playlist_id, name = "PK_Playlist")
)]
pub struct Playlist {
    pub playlist_id: i32,
    #[model(max_length = 120, sql_type(sqlite = "NVARCHAR(120)"))]
    pub name: Option<String>,
}

/// A track of a playlist.
#[derive(Model)]
#[model(
    table = "PlaylistTrack",
    rename_all = "PascalCase",
    primary_key(playlist_id, track_id, name = "PK_PlaylistTrack")
)]
pub struct PlaylistTrack {
    #[model(
        references(Playlist::playlist_id),
        index(name = "IFK_PlaylistTrackPlaylistId")
    )]
    pub playlist_id: i32,
    #[model(references(Track::track_id), index(name = "IFK_PlaylistTrackTrackId"))]
    pub track_id: i32,
}
