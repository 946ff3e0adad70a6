//! Databases that are open before a test asks for them.
//!
//! Opening one is most of what it costs: a thread, and the whole schema read by SQLite. One thread of the process does that
//! while tests wait for something else. Nobody waits for it: a test that finds none makes its own.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::thread;

use sqlx::SqlitePool;
use tokio::runtime::Builder;

use super::{File, Template};
use crate::testing::TestDatabaseError;
use crate::testing::ahead::ahead;
use crate::testing::blueprint::Blueprint;
use crate::testing::name::Origin;
use crate::testing::pool::Isolation;

/// How many are ready at most: as many as keep the thread busy while tests wait.
const READY: usize = 4;

/// A database of a test.
#[derive(Debug)]
pub(in crate::testing) struct Made {
    pub(in crate::testing) file: File,
    pub(in crate::testing) name: String,
    /// Where it was opened ahead.
    pub(in crate::testing) pool: Option<SqlitePool>,
}

/// What is ready of one template.
#[derive(Debug, Default)]
pub(super) struct Shelf {
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    ready: Vec<Made>,
    /// How many are being made.
    ordered: usize,
    /// How many were asked for.
    asked: usize,
}

/// A database to be made ahead.
struct Order {
    template: Arc<Template>,
    /// Whom it is made for.
    origin: Origin,
}

/// One that is ready, or else a new one.
pub(in crate::testing) async fn take(
    blueprint: Arc<Blueprint>,
    isolation: Isolation,
    origin: &Origin,
) -> Result<Made, TestDatabaseError> {
    let template = Template::of(blueprint).await?;
    // Those that are ready have no transaction.
    if isolation == Isolation::Database
        && let Some(made) = from_shelf(&template, origin)
    {
        return Ok(made);
    }
    let name = origin.database();
    Ok(Made {
        file: File::create(&template, &name)?,
        name,
        pool: None,
    })
}

fn from_shelf(template: &Arc<Template>, origin: &Origin) -> Option<Made> {
    let mut state = template.shelf.state();
    let made = state.ready.pop();
    // Whoever asks a second time will ask a third time.
    let wanted = if ahead() == 0 {
        0
    } else {
        state.asked.min(READY)
    };
    state.asked += 1;
    for _ in state.ready.len() + state.ordered..wanted {
        let order = Order {
            template: template.clone(),
            origin: origin.clone(),
        };
        // Without whoever makes them, tests make their own.
        state.ordered += usize::from(orders().send(order).is_ok());
    }
    made
}

/// The way to the thread that makes them.
fn orders() -> &'static Sender<Order> {
    static ORDERS: OnceLock<Sender<Order>> = OnceLock::new();
    ORDERS.get_or_init(|| {
        let (sender, orders) = channel();
        // Where none can be started, nobody receives.
        let _ = thread::Builder::new()
            .name("model-test-sqlite".to_owned())
            .spawn(move || serve(orders));
        sender
    })
}

fn serve(orders: Receiver<Order>) {
    let Ok(runtime) = Builder::new_current_thread().enable_time().build() else {
        return;
    };
    for Order { template, origin } in orders {
        let made = runtime.block_on(make(&template, &origin));
        let mut state = template.shelf.state();
        state.ordered -= 1;
        // What kept it from being made, the test that makes its own will find and tell.
        state.ready.extend(made.ok());
    }
}

async fn make(template: &Template, origin: &Origin) -> Result<Made, TestDatabaseError> {
    let name = origin.spare();
    let file = File::create(template, &name)?;
    let failed = TestDatabaseError::database("open the database of a test");
    let pool = file.open(Isolation::Database).await.map_err(failed)?;
    Ok(Made {
        file,
        name,
        pool: Some(pool),
    })
}

impl Shelf {
    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
