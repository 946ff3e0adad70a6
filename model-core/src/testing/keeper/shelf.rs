//! What was made ahead, and what waits to be dropped.

use std::cell::RefCell;
use std::collections::{HashMap, VecDeque};
use std::sync::Arc;

use tokio::sync::Notify;

use super::Renewal;
use crate::testing::TestDatabaseError;
use crate::testing::ahead::ahead;
use crate::testing::blueprint::Blueprint;
use crate::testing::name::Origin;
use crate::testing::server::Server;

/// A database takes about this much of a private server's memory, in KiB.
const SIZE: u64 = 12 * 1024;

/// A connection that is open when it was looked for so many times is one that somebody keeps.
const BUSY: u8 = 4;

/// On somebody else's server nothing waits.
const ELSEWHERE: usize = 0;

/// Databases by blueprint, shared by whoever takes them and whoever makes them.
pub(super) struct Shelf {
    state: RefCell<State>,
    /// Wakes whoever makes them.
    pub(super) changed: Notify,
    /// Wakes whoever waits for one.
    made: Notify,
    /// How many databases are made ahead of one blueprint.
    ahead: usize,
    /// How many may wait to be dropped.
    waiting: usize,
}

#[derive(Default)]
struct State {
    stocks: HashMap<String, Stock>,
    /// Handed back, or of runs that are over; oldest first.
    done: VecDeque<String>,
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
    /// Handed back by tests.
    used: VecDeque<Used>,
    /// Whether somebody waits for one.
    is_waited_for: bool,
    /// Why the last one could not be made.
    failed: Option<TestDatabaseError>,
    /// The one that tests share.
    shared: Option<String>,
    /// Whether more than one was asked for.
    is_wanted: bool,
}

/// A database that a test is done with.
pub(super) struct Used {
    pub(super) name: String,
    /// How many times somebody was still connected.
    busy: u8,
}

/// What whoever works ahead does next.
pub(super) enum Task {
    Make(Arc<Blueprint>, String),
    Renew(Arc<Blueprint>, Used),
    Drop(String),
    Sweep,
}

impl Shelf {
    pub(super) fn new(server: &Server) -> Self {
        Self {
            state: RefCell::default(),
            changed: Notify::new(),
            made: Notify::new(),
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
            used: VecDeque::new(),
            is_waited_for: false,
            failed: None,
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

    /// One that is ready, or the next one that is made. Whoever asks a second time will ask a third time.
    pub(super) async fn take(&self, blueprint: &Blueprint) -> Result<String, TestDatabaseError> {
        loop {
            if let Some(taken) = self.try_take(blueprint) {
                return taken;
            }
            self.changed.notify_one();
            self.made.notified().await;
        }
    }

    fn try_take(&self, blueprint: &Blueprint) -> Option<Result<String, TestDatabaseError>> {
        let mut state = self.state.borrow_mut();
        let stock = state.stocks.get_mut(&blueprint.key)?;
        if let Some(error) = stock.failed.take() {
            return Some(Err(error));
        }
        let Some(taken) = stock.ready.pop() else {
            stock.is_waited_for = true;
            return None;
        };
        if stock.is_wanted {
            self.changed.notify_one();
        }
        stock.is_wanted = true;
        Some(Ok(taken))
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
    pub(super) fn done(&self, name: String, blueprint: Option<&Blueprint>) {
        let mut state = self.state.borrow_mut();
        let stock = blueprint.and_then(|it| state.stocks.get_mut(&it.key));
        if let Some(stock) = stock
            && stock.used.len() <= 2 * self.ahead
        {
            stock.used.push_back(Used { name, busy: 0 });
            self.changed.notify_one();
            return;
        }
        state.done.push_back(name);
        if state.done.len() > self.waiting {
            self.changed.notify_one();
        }
    }

    /// What to do ahead of need: first what tests may wait for.
    pub(super) fn task(&self) -> Option<Task> {
        let mut state = self.state.borrow_mut();
        let ahead = self.ahead;
        let mut stocks: Vec<&mut Stock> = state.stocks.values_mut().collect();
        // First what somebody waits for.
        stocks.sort_by_key(|stock| !stock.is_waited_for);
        for stock in stocks {
            let is_short = stock.is_wanted && stock.ready.len() < ahead;
            if stock.prepared.is_err() || !(is_short || stock.is_waited_for) {
                continue;
            }
            if let Some(used) = stock.used.pop_front() {
                return Some(Task::Renew(stock.blueprint.clone(), used));
            }
            return Some(Task::Make(stock.blueprint.clone(), stock.origin.spare()));
        }
        if state.done.len() > self.waiting {
            return state.done.pop_front().map(Task::Drop);
        }
        if !state.is_swept && state.stocks.values().any(|stock| stock.is_wanted) {
            state.is_swept = true;
            return Some(Task::Sweep);
        }
        None
    }

    /// Takes one back that could not be renewed; one that somebody is still connected to is tried again.
    pub(super) fn not_renewed(&self, blueprint: &Blueprint, mut used: Used, renewal: &Renewal) {
        let mut state = self.state.borrow_mut();
        used.busy += 1;
        match (renewal, state.stocks.get_mut(&blueprint.key)) {
            (Renewal::Busy, Some(stock)) if used.busy < BUSY => stock.used.push_back(used),
            _ => state.done.push_back(used.name),
        }
    }

    /// Takes what runs left that are over.
    pub(super) fn deserted(&self, names: Vec<String>) {
        let mut state = self.state.borrow_mut();
        for name in names {
            state.done.push_front(name);
        }
    }

    /// Puts one that was made onto the shelf; what cannot be made is not tried ahead again.
    pub(super) fn made(&self, blueprint: &Blueprint, made: Result<String, TestDatabaseError>) {
        if let Some(stock) = self.state.borrow_mut().stocks.get_mut(&blueprint.key) {
            match made {
                Ok(name) => {
                    stock.ready.push(name);
                    stock.is_waited_for = false;
                }
                Err(error) => {
                    stock.failed = Some(error);
                    stock.is_wanted = false;
                    stock.is_waited_for = false;
                }
            }
        }
        self.made.notify_one();
    }
}
