//! What `create_all` costs beside `psql`, on one private server: the same script, a new database each time, the two in
//! turn. The fastest of all rounds counts: whatever else the machine does only adds.
//!
//! `cargo run --release -p bench-live [tables] [rounds]`

use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use bench_text::{Graph, built_metadata};
use model_core::testing::TestDatabase;
use model_core::testing::server::{Product, Server, server};
use model_core::{Dialect, MetaData, OnExisting};
use sqlx::{Connection, PgConnection};

type Error = Box<dyn std::error::Error>;

/// How the tables come into the database.
#[derive(Clone, Copy)]
enum Way {
    /// `create_all` on a new connection.
    CreateAll,
    /// `psql --single-transaction --file`.
    Psql,
}

/// The server, and what is to be created there.
struct Bench {
    server: &'static Server,
    metadata: MetaData,
    /// The script's file, and its size.
    file: PathBuf,
    kilobytes: usize,
}

const WAYS: [Way; 2] = [Way::CreateAll, Way::Psql];

fn main() -> Result<(), Error> {
    let mut arguments = std::env::args().skip(1);
    let tables = arguments.next().map_or(Ok(200), |text| text.parse())?;
    let rounds = arguments.next().map_or(Ok(15), |text| text.parse())?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(run(tables, rounds))
}

async fn run(tables: usize, rounds: usize) -> Result<(), Error> {
    let bench = Bench::new(tables)?;
    let mut fastest = WAYS.map(|_| Duration::MAX);
    for _ in 0..rounds {
        for (way, fastest) in WAYS.into_iter().zip(&mut fastest) {
            *fastest = bench.measure(way).await?.min(*fastest);
        }
    }
    let [create_all, psql] = fastest.map(|time| time.as_secs_f64() * 1e3);
    println!(
        "{tables} tables, {} KiB of DDL, the fastest of {rounds} rounds:\n\
         psql {psql:.1} ms, create_all {create_all:.1} ms: {:.2} times psql",
        bench.kilobytes,
        create_all / psql
    );
    std::fs::remove_file(&bench.file)?;
    Ok(())
}

impl Bench {
    fn new(tables: usize) -> Result<Self, Error> {
        let server = server(Product::Postgres)?;
        let metadata = built_metadata(tables, Graph::Tree);
        let script = metadata
            .create_ddl(Dialect::Postgres, OnExisting::Error)?
            .to_string();
        let file = std::env::temp_dir().join(format!("bench-live-{}.sql", std::process::id()));
        std::fs::write(&file, &script)?;
        Ok(Self {
            server,
            metadata,
            file,
            kilobytes: script.len() / 1024,
        })
    }

    /// From before there is a connection until after there is none.
    async fn measure(&self, way: Way) -> Result<Duration, Error> {
        let db = TestDatabase::new().postgres().metadata(MetaData::new());
        let db = db.await?;
        let url = db.url();
        let start = Instant::now();
        match way {
            Way::CreateAll => self.create_all(&url).await?,
            Way::Psql => self.psql(&url)?,
        }
        Ok(start.elapsed())
    }

    async fn create_all(&self, url: &str) -> Result<(), Error> {
        let mut connection = PgConnection::connect(url).await?;
        let report =
            model_core::create_all(&self.metadata, &mut connection, OnExisting::Error).await?;
        assert_eq!(report.created.len(), self.metadata.len());
        connection.close().await?;
        Ok(())
    }

    fn psql(&self, url: &str) -> Result<(), Error> {
        let status = Command::new(self.server.program("psql"))
            .args(["--no-psqlrc", "--quiet", "--single-transaction"])
            .args(["--set", "ON_ERROR_STOP=1"])
            .arg("--file")
            .arg(&self.file)
            .arg(url)
            .status()?;
        if status.success() {
            Ok(())
        } else {
            Err(format!("psql ended with {status}").into())
        }
    }
}
