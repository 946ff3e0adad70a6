//! Makes databases: those that are waited for, then those that will be.

use std::collections::HashSet;
use std::rc::Rc;

use tokio::sync::Mutex;
use tokio::time::timeout;

use super::shelf::{LATER, Shelf, Task};
use super::{Admin, Renewal, left};
use crate::testing::TestDatabaseError;
use crate::testing::kept::Kept;
use crate::testing::server::Server;

/// Makes databases, one after another, for a server takes longer for two at a time; drops those that nobody needs, and those
/// of runs that are over. On a connection of its own, unless there is one to share. Never ends.
pub(super) async fn work<A: Admin>(
    server: &'static Server,
    common: A::Common,
    mut connection: Option<Rc<Mutex<A>>>,
    shelf: &Shelf,
) {
    // Blueprints of which nobody left a database.
    let mut none_left = HashSet::new();
    loop {
        let Some(task) = shelf.task() else {
            shelf.changed.notified().await;
            continue;
        };
        let admin = match &connection {
            Some(admin) => admin.clone(),
            None => match A::connect(server, common.clone()).await {
                Ok(admin) => connection.insert(Rc::new(Mutex::new(admin))).clone(),
                Err(error) => {
                    if let Task::Make(blueprint, _) = task {
                        let failed =
                            TestDatabaseError::database("connect to the server of the tests");
                        shelf.made(&blueprint, Err(failed(error)));
                    }
                    continue;
                }
            },
        };
        let mut admin = admin.lock().await;
        match task {
            Task::Make(blueprint, name) => {
                // What cannot be taken over is made: the error would be met again then.
                let adopted = if none_left.contains(&blueprint.key) {
                    None
                } else {
                    admin.adopt(&blueprint, &name).await.unwrap_or_default()
                };
                let made = if let Some(adopted) = adopted {
                    Ok(adopted)
                } else {
                    none_left.insert(blueprint.key.clone());
                    admin.create(&blueprint, &name).await.map(|()| name)
                };
                shelf.made(&blueprint, made);
            }
            Task::Renew(blueprint, used) => match admin.renew(&blueprint, &used.name).await {
                Ok(Renewal::Done) => shelf.made(&blueprint, Ok(used.name)),
                Ok(renewal) => shelf.not_renewed(&blueprint, used, &renewal),
                Err(_) => shelf.not_renewed(&blueprint, used, &Renewal::Impossible),
            },
            Task::Drop(name) => {
                // One that does not go now goes with the server, or when the next run begins.
                let _ = admin.remove(&name).await;
            }
            Task::Sweep => {
                shelf.deserted(left(&mut *admin, &Kept::of_server(server)).await);
            }
            Task::Rest => {
                drop(admin);
                // Unless something else comes up.
                let _ = timeout(LATER, shelf.changed.notified()).await;
            }
        }
    }
}
