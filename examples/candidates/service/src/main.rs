//! Creates the schema, enters some candidates and lists those who look for work.
//!
//! `cargo run -p candidates` works in memory; `-- PATH` keeps a database file; `-- --ddl postgres` prints the schema.

use std::error::Error;
use std::process::ExitCode;

use candidates::{APP, NewCandidate, Repository};
use candidates_domain::Availability;
use model_core::{Dialect, MetaData, OnExisting, create_all};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, SqliteConnection};

const USAGE: &str =
    "usage: candidates [PATH | --ddl DIALECT]   (DIALECT: postgres, sqlite, mariadb, mysql)";

#[tokio::main]
async fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments[..] {
        [] => run(SqliteConnectOptions::new().in_memory(true)).await,
        ["--ddl", dialect] => print_ddl(dialect),
        [path] if !path.starts_with('-') => {
            run(SqliteConnectOptions::new()
                .filename(path)
                .create_if_missing(true))
            .await
        }
        _ => Err(USAGE.into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn print_ddl(dialect: &str) -> Result<(), Box<dyn Error>> {
    let dialect: Dialect = dialect.parse()?;
    print!(
        "{}",
        MetaData::of(APP)?.create_ddl(dialect, OnExisting::Error)?
    );
    Ok(())
}

async fn run(database: SqliteConnectOptions) -> Result<(), Box<dyn Error>> {
    let mut connection = database.connect().await?;
    let report = create_all(&MetaData::of(APP)?, &mut connection, OnExisting::Extend).await?;
    println!("{report}");
    println!();
    if count(&mut connection).await? == 0 {
        enter_candidates(&mut connection).await?;
    }
    println!("looking for work:");
    for candidate in Repository::new(&mut connection)
        .list(Availability::Open)
        .await?
    {
        let skills = candidate.skills.join(", ");
        println!(
            "  {} <{}>, {} ({skills})",
            candidate.user.name, candidate.user.email, candidate.profile.headline
        );
    }
    Ok(())
}

async fn count(connection: &mut SqliteConnection) -> sqlx::Result<i64> {
    sqlx::query_scalar("SELECT count(*) FROM profiles")
        .fetch_one(connection)
        .await
}

async fn enter_candidates(connection: &mut SqliteConnection) -> sqlx::Result<()> {
    let mut repository = Repository::new(connection);
    let candidates = [
        NewCandidate {
            email: "gardener@example.org",
            name: "A gardener",
            headline: "Prunes trees",
            skills: &[("grafting", 5)],
        },
        NewCandidate {
            email: "baker@example.org",
            name: "A baker",
            headline: "Bakes at night",
            skills: &[("sourdough", 5), ("grafting", 1)],
        },
        NewCandidate {
            email: "smith@example.org",
            name: "A smith",
            headline: "Shoes horses",
            skills: &[],
        },
    ];
    let mut last = 0;
    for candidate in &candidates {
        last = repository.add(candidate).await?;
    }
    repository
        .set_availability(last, Availability::NotLooking)
        .await?;
    Ok(())
}
