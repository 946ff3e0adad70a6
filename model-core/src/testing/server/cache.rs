//! The data of a new, empty server, kept for the next time: making it anew takes longest of all.
//!
//! It is one archive, which is ours. `tar` runs as the server's account: it writes and reads that server's folder, and we
//! only pass it the archive.

use std::fs::{self, File};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use super::account::command;
use super::cluster::{Cluster, DATA};
use super::{Product, ServerError};
use crate::testing::own;

/// Where things are kept from one run to the next: the user's folder for what may be deleted at any time.
pub(super) fn folder() -> Option<PathBuf> {
    let home = std::env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .filter(|folder| folder.is_absolute())
        .or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cache")))?;
    // Where others could interfere, nothing is kept: that costs time, no more.
    own::make_all(&home.join("model-test")).ok()
}

/// The archive of a version's data.
pub(super) fn archive(product: Product, version: &str) -> Option<PathBuf> {
    Some(folder()?.join(format!("{}-{version}.tar", product.word())))
}

/// Fills the server's folder from the archive.
pub(super) fn unpack(cluster: &Cluster<'_>, archive: File) -> Result<(), ServerError> {
    let mut command = tar(cluster);
    command.args(["-x", "-p", "-m", "-f", "-"]).stdin(archive);
    // It prints nothing: the lease is only to be held.
    command.stdout(cluster.lease()?);
    cluster.run(command)
}

/// Keeps the data of the server's folder; under another name first, so that nobody ever finds half of it.
pub(super) fn pack(cluster: &Cluster<'_>, archive: &PathBuf) -> Result<(), ServerError> {
    let failed = |error| ServerError::folder("write", archive, error);
    let unfinished = own::unfinished(archive);
    let packed = File::create_new(&unfinished)
        .map_err(failed)
        .and_then(|file| {
            let mut command = tar(cluster);
            command.args(["-c", "-f", "-", DATA]).stdout(file);
            command.stdin(cluster.lease()?);
            cluster.run(command)
        })
        .and_then(|()| fs::rename(&unfinished, archive).map_err(failed));
    if packed.is_err() {
        // The first error is the one to report.
        let _ = fs::remove_file(&unfinished);
    }
    packed
}

fn tar(cluster: &Cluster<'_>) -> Command {
    let mut command = command("tar", cluster.account);
    command.arg("-C").arg(cluster.server().path());
    command.stderr(Stdio::piped());
    command
}
