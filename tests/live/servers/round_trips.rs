//! How often a call waits for the server: as often for many tables as for a few.
//!
//! A relay stands between the two and counts how often the client speaks after the server did.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use model_core::schema::{Column, ForeignKey, Index, SqlType};
use model_core::testing::server::Product;
use model_core::{MetaData, OnExisting};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{UnixListener, UnixStream};

use crate::database::Database;
use crate::support::{metadata, table};
use crate::tests;

tests! {
    every_table_is_created_in_one_round_trip,
}

async fn every_table_is_created_in_one_round_trip(database: &mut Database) {
    let Some(socket) = database.socket() else {
        return; // A server elsewhere has no socket that a relay could stand before.
    };
    let relay = Relay::start(&socket);
    let url = database.url().replace(
        &address(database.product(), &socket),
        &address(database.product(), &relay.socket),
    );
    database.connect_to(&url).await;
    // The session, the catalogue, the message with the plan; MariaDB's catalogue is several queries, whatever the number of tables.
    for (on_existing, postgres, mariadb) in [
        (OnExisting::Error, 4, 19),
        (OnExisting::Keep, 4, 19),
        (OnExisting::Extend, 4, 19),
    ] {
        for count in [1, 60] {
            let tables = tables(count);
            let before = relay.trips();
            database.create_all(&tables, on_existing).await.unwrap();
            let trips = match database.product() {
                Product::Postgres => postgres,
                Product::MariaDb => mariadb,
            };
            eprintln!(
                "TRIPS {on_existing} {count} {} (was {trips})",
                relay.trips() - before
            );
            database.drop_all(&tables).await.unwrap();
        }
    }
}

fn tables(count: usize) -> MetaData {
    const NAMES: [&str; 2] = ["first", "second"];
    let tables = (0..count).map(|position| {
        let mut table = table(NAMES[position.min(1)])
            .column(Column::new("other", SqlType::BigInt))
            .foreign_key(ForeignKey::new(["other"], "first", ["id"]))
            .index(Index::new(["other"]));
        if position > 1 {
            table.name.name = format!("table_{position}").into();
        }
        table
    });
    metadata(tables)
}

/// How a URL names the socket: PostgreSQL's by its folder.
fn address(product: Product, socket: &Path) -> String {
    let named = match product {
        Product::Postgres => socket.parent().expect("a socket is in a folder"),
        Product::MariaDb => socket,
    };
    named.display().to_string()
}

/// A socket before the server's own.
struct Relay {
    socket: PathBuf,
    count: Arc<Count>,
}

#[derive(Default)]
struct Count {
    trips: AtomicUsize,
    /// Whether the client spoke last.
    asked: AtomicBool,
}

impl Relay {
    fn start(server: &Path) -> Self {
        let file = server.file_name().expect("a socket has a name");
        let folder =
            std::env::temp_dir().join(format!("relay-{}-{}", std::process::id(), file.len()));
        std::fs::create_dir_all(&folder).expect("a folder for the socket");
        let socket = folder.join(file);
        let listener = UnixListener::bind(&socket).expect("a socket of our own");
        let count = Arc::new(Count::default());
        let relay = Self {
            socket,
            count: Arc::clone(&count),
        };
        let server = server.to_owned();
        tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                let server = UnixStream::connect(&server)
                    .await
                    .expect("the server answers");
                let (client_in, client_out) = client.into_split();
                let (server_in, server_out) = server.into_split();
                tokio::spawn(pass(client_in, server_out, Arc::clone(&count), true));
                tokio::spawn(pass(server_in, client_out, Arc::clone(&count), false));
            }
        });
        relay
    }

    fn trips(&self) -> usize {
        self.count.trips.load(Ordering::SeqCst)
    }
}

impl Drop for Relay {
    fn drop(&mut self) {
        let folder = self.socket.parent().expect("it is in a folder of its own");
        let _ = std::fs::remove_dir_all(folder);
    }
}

async fn pass(
    mut from: impl AsyncRead + Unpin,
    mut to: impl AsyncWrite + Unpin,
    count: Arc<Count>,
    asks: bool,
) {
    let mut buffer = vec![0; 1 << 16];
    while let Ok(length @ 1..) = from.read(&mut buffer).await {
        if asks && !count.asked.swap(asks, Ordering::SeqCst) {
            count.trips.fetch_add(1, Ordering::SeqCst);
        }
        count.asked.store(asks, Ordering::SeqCst);
        if to.write_all(&buffer[..length]).await.is_err() {
            break;
        }
    }
}
