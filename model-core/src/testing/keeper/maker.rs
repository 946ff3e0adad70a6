//! Works ahead of need, on a connection of its own.

use super::Admin;
use super::shelf::{Shelf, Task};
use crate::testing::kept::Kept;
use crate::testing::server::Server;

/// Makes databases before they are asked for, drops those that nobody needs, and those of runs that are over. Never ends.
///
/// What fails here costs time and no more: whoever orders a database then meets the error itself.
pub(super) async fn work<A: Admin>(server: &'static Server, shelf: &Shelf) {
    let mut admin = None;
    loop {
        let Some(task) = shelf.task() else {
            shelf.changed.notified().await;
            continue;
        };
        if admin.is_none() {
            admin = A::connect(server).await.ok();
        }
        let Some(admin) = &mut admin else {
            return std::future::pending().await;
        };
        match task {
            Task::Make(blueprint, name) => {
                let made = admin.create(&blueprint, &name).await;
                shelf.made(&blueprint, made.is_ok().then_some(name));
            }
            Task::Drop(name) => {
                // One that does not go now goes with the server, or when the next run begins.
                let _ = admin.drop(&name).await;
            }
            Task::Sweep => {
                let mut names = admin.deserted().await.unwrap_or_default();
                let kept = Kept::of_server(server).names();
                names.retain(|name| !kept.contains(name));
                shelf.deserted(names);
            }
        }
    }
}
