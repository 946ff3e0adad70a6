//! A PostgreSQL as it comes: its own defaults, on a disk.

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::{env, fs};

use model_core::testing::server::{Product, server};

use crate::Error;

/// The server; stopped and removed with this value.
pub(crate) struct Stock {
    folder: PathBuf,
    programs: PathBuf,
}

/// The user that runs it where we are root, who may not.
const USER: &str = "postgres";

/// Makes and starts it.
pub(crate) fn start() -> Result<Option<Stock>, Error> {
    let postgres = server(Product::Postgres)?.program("pg_ctl");
    let Some(programs) = postgres.parent().filter(|folder| folder.is_absolute()) else {
        return Ok(None);
    };
    let stock = Stock {
        folder: env::temp_dir().join(format!("bench-stock-{}", std::process::id())),
        programs: programs.to_owned(),
    };
    fs::create_dir_all(&stock.folder)?;
    if is_root() {
        run(Command::new("chown").arg(USER).arg(&stock.folder))?;
    }
    let data = stock.folder.join("data");
    run(stock
        .command("initdb")
        .args(["-A", "trust", "-U", USER, "-D"])
        .arg(&data))?;
    let options = format!("-k {} -c listen_addresses=", stock.folder.display());
    run(stock
        .command("pg_ctl")
        .args(["-w", "-o", &options, "-l"])
        .arg(stock.folder.join("log"))
        .arg("-D")
        .arg(&data)
        .arg("start"))?;
    Ok(Some(stock))
}

impl Stock {
    pub(crate) fn url(&self) -> String {
        format!(
            "postgres:///postgres?host={}&user={USER}",
            self.folder.display()
        )
    }

    fn command(&self, program: &str) -> Command {
        let program = self.programs.join(program);
        if !is_root() {
            return Command::new(program);
        }
        let mut command = Command::new("setpriv");
        command
            .args(["--reuid", USER, "--regid", USER, "--clear-groups"])
            .arg(program)
            .current_dir("/");
        command
    }
}

impl Drop for Stock {
    fn drop(&mut self) {
        let data = self.folder.join("data");
        // What does not stop is seen, and ends with the machine.
        let _ = run(self
            .command("pg_ctl")
            .args(["-m", "fast", "-D"])
            .arg(data)
            .arg("stop"));
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn is_root() -> bool {
    Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|output| output.stdout == b"0\n")
}

fn run(command: &mut Command) -> Result<(), Error> {
    let status = command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("{} ended with {status}", command.get_program().display()).into())
    }
}
