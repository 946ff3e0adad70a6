//! Makes databases, on a connection of its own: those that are waited for, then those that will be.

use std::time::Duration;

use super::shelf::{Shelf, Task};
use super::{Admin, Renewal};
use crate::testing::TestDatabaseError;
use crate::testing::kept::Kept;
use crate::testing::server::Server;

/// In about this time a connection ends that was just closed.
const MOMENT: Duration = Duration::from_millis(1);

/// Makes databases, one after another, for a server takes longer for two at a time; drops those that nobody needs, and those
/// of runs that are over. Never ends.
pub(super) async fn work<A: Admin>(server: &'static Server, common: A::Common, shelf: &Shelf) {
    let mut connection = None;
    loop {
        let Some(task) = shelf.task() else {
            shelf.changed.notified().await;
            continue;
        };
        let admin = match &mut connection {
            Some(admin) => admin,
            None => match A::connect(server, common.clone()).await {
                Ok(admin) => connection.insert(admin),
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
        match task {
            Task::Make(blueprint, name) => {
                let made = admin.create(&blueprint, &name).await;
                shelf.made(&blueprint, made.map(|()| name));
            }
            Task::Renew(blueprint, used) => match admin.renew(&blueprint, &used.name).await {
                Ok(Renewal::Done) => shelf.made(&blueprint, Ok(used.name)),
                Ok(renewal) => {
                    shelf.not_renewed(&blueprint, used, &renewal);
                    if matches!(renewal, Renewal::Busy) {
                        tokio::time::sleep(MOMENT).await;
                    }
                }
                Err(_) => shelf.not_renewed(&blueprint, used, &Renewal::Impossible),
            },
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
