//! What was made ahead, and what waits to be dropped.

use std::cell::RefCell;
use std::collections::{HashMap, VecDeque};
use std::sync::Arc;

use tokio::sync::Notify;

use crate::testing::TestDatabaseError;
use crate::testing::blueprint::Blueprint;
use crate::testing::name::Origin;
use crate::testing::server::Server;

/// A database takes about this much of a private server's memory, in KiB.
const SIZE: u64 = 12 * 1024;

/// Of somebody else's server we keep no more than this.
const ELSEWHERE: usize = 8;

/// Databases by blueprint, shared by whoever takes them and whoever makes them.
pub(super) struct Shelf {
    state: RefCell<State>,
    /// Wakes whoever works ahead.
    pub(super) changed: Notify,
    /// How many databases are made ahead of one blueprint.
    ahead: usize,
    /// How many may wait to be dropped.
    waiting: usize,
}

#[derive(Default)]
struct State {
    stocks: HashMap<String, Stock>,
    /// Handed back, oldest first.
    done: VecDeque<String>,
    /// Of runs that are over.
    deserted: Vec<String>,
    is_swept: bool,
}

/// The databases of one blueprint.
struct Stock {
    blueprint: Arc<Blueprint>,
    /// Whether they can be made, or why not.
    prepared: Result<(), TestDatabaseError>,
    /// Whom they are made for.
    origin: Origin,
    ready: Vec<String>,
    /// The one that tests share.
    shared: Option<String>,
    /// Whether more than one was asked for.
    is_wanted: bool,
}

/// What whoever works ahead does next.
pub(super) enum Task {
    Make(Arc<Blueprint>, String),
    Drop(String),
    Sweep,
}

impl Shelf {
    pub(super) fn new(server: &Server) -> Self {
        Self {
            state: RefCell::default(),
            changed: Notify::new(),
            ahead: ahead(),
            waiting: match server.free_memory() {
                Some(free) => usize::try_from(free / 4 / SIZE)
                    .unwrap_or(usize::MAX)
                    .clamp(4, 256),
                None => ELSEWHERE,
            },
        }
    }

    pub(super) fn is_new(&self, blueprint: &Blueprint) -> bool {
        !self.state.borrow().stocks.contains_key(&blueprint.key)
    }

    pub(super) fn open(
        &self,
        blueprint: &Arc<Blueprint>,
        origin: &Origin,
        prepared: Result<(), TestDatabaseError>,
    ) {
        let stock = Stock {
            blueprint: blueprint.clone(),
            prepared,
            origin: origin.clone(),
            ready: Vec::new(),
            shared: None,
            is_wanted: false,
        };
        self.state
            .borrow_mut()
            .stocks
            .insert(blueprint.key.clone(), stock);
    }

    pub(super) fn is_prepared(&self, blueprint: &Blueprint) -> Result<(), TestDatabaseError> {
        let state = self.state.borrow();
        let stock = state.stocks.get(&blueprint.key);
        stock.map_or(Ok(()), |stock| stock.prepared.clone())
    }

    /// One that is ready, if there is one; whoever asks a second time will ask a third time.
    pub(super) fn take(&self, blueprint: &Blueprint) -> Option<String> {
        let mut state = self.state.borrow_mut();
        let stock = state.stocks.get_mut(&blueprint.key)?;
        let taken = stock.ready.pop();
        if stock.is_wanted {
            self.changed.notify_one();
        }
        stock.is_wanted = true;
        taken
    }

    pub(super) fn shared(&self, blueprint: &Blueprint) -> Option<String> {
        self.state
            .borrow()
            .stocks
            .get(&blueprint.key)?
            .shared
            .clone()
    }

    pub(super) fn share(&self, blueprint: &Blueprint, name: &str) {
        if let Some(stock) = self.state.borrow_mut().stocks.get_mut(&blueprint.key) {
            stock.shared = Some(name.to_owned());
            stock.is_wanted = false;
        }
    }

    /// Takes a database back.
    pub(super) fn done(&self, name: String) {
        let mut state = self.state.borrow_mut();
        state.done.push_back(name);
        if state.done.len() > self.waiting {
            self.changed.notify_one();
        }
    }

    /// What to do ahead of need: first what tests may wait for.
    pub(super) fn task(&self) -> Option<Task> {
        let mut state = self.state.borrow_mut();
        let short = state
            .stocks
            .values()
            .filter(|stock| stock.is_wanted && stock.prepared.is_ok())
            .find(|stock| stock.ready.len() < self.ahead);
        if let Some(stock) = short {
            return Some(Task::Make(stock.blueprint.clone(), stock.origin.spare()));
        }
        if state.done.len() > self.waiting {
            return state.done.pop_front().map(Task::Drop);
        }
        if !state.is_swept && state.stocks.values().any(|stock| stock.is_wanted) {
            state.is_swept = true;
            return Some(Task::Sweep);
        }
        state.deserted.pop().map(Task::Drop)
    }

    /// Takes what runs left that are over.
    pub(super) fn deserted(&self, names: Vec<String>) {
        self.state.borrow_mut().deserted.extend(names);
    }

    /// Puts one that was made onto the shelf; one that cannot be made is not tried ahead again.
    pub(super) fn made(&self, blueprint: &Blueprint, made: Option<String>) {
        if let Some(stock) = self.state.borrow_mut().stocks.get_mut(&blueprint.key) {
            match made {
                Some(name) => stock.ready.push(name),
                None => stock.is_wanted = false,
            }
        }
    }
}

/// One for each test that may run at a time; none in a process that runs one test.
fn ahead() -> usize {
    let variable = |name| std::env::var(name).ok();
    if variable("NEXTEST_EXECUTION_MODE").is_some_and(|mode| mode == "process-per-test") {
        return 0;
    }
    let threads = variable("RUST_TEST_THREADS").and_then(|number| number.parse().ok());
    threads
        .or_else(|| std::thread::available_parallelism().ok().map(usize::from))
        .unwrap_or(1)
        .clamp(1, 8)
}
