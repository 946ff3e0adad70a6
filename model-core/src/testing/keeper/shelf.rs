//! What was made ahead, and what waits to be dropped.

use std::cell::RefCell;
use std::collections::{HashMap, VecDeque};
use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::sync::Notify;

use super::Renewal;
use crate::testing::TestDatabaseError;
use crate::testing::ahead::ahead;
use crate::testing::blueprint::Blueprint;
use crate::testing::name::{Origin, PREFIX};
use crate::testing::server::{Product, Server};

/// A database that somebody is connected to is looked at again after this time.
pub(super) const LATER: Duration = Duration::from_millis(20);

/// A connection that is open for so long after its test is one that somebody keeps.
const BUSY: Duration = Duration::from_millis(500);

/// Of the memory that is free, databases that wait to be dropped take a quarter.
const SHARE: u64 = 4;

/// On somebody else's server nothing waits.
const ELSEWHERE: u64 = 0;

/// Databases by blueprint, shared by whoever takes them and whoever makes them.
pub(super) struct Shelf {
    state: RefCell<State>,
    /// Wakes whoever makes them.
    pub(super) changed: Notify,
    /// Wakes whoever waits for one.
    made: Notify,
    /// How many databases are made ahead of one blueprint.
    ahead: usize,
    /// How much may wait to be dropped, in KiB.
    room: u64,
    /// What a database takes, in KiB: each, and each of its tables.
    size: (u64, u64),
    /// Whether what other processes left takes as much already: one that ends with its first test has no time for it later.
    is_crowded: bool,
}

#[derive(Default)]
struct State {
    stocks: HashMap<String, Stock>,
    /// Handed back, or of runs that are over; those are first.
    done: VecDeque<Done>,
    /// What all of these take, in KiB.
    taken: u64,
    is_swept: bool,
    /// Whether the last task was to drop one.
    has_dropped: bool,
}

/// A database that nobody needs.
struct Done {
    name: String,
    size: u64,
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

impl Stock {
    /// How many were handed back to which somebody was still connected; or how many others.
    fn used(&self, busy: bool) -> usize {
        let used = self.used.iter();
        used.filter(|it| it.busy.is_some() == busy).count()
    }
}

/// A database that a test is done with.
pub(super) struct Used {
    pub(super) name: String,
    since: Instant,
    /// When somebody was still connected.
    busy: Option<Instant>,
}

/// What whoever works ahead does next.
pub(super) enum Task {
    Make(Arc<Blueprint>, String),
    Renew(Arc<Blueprint>, Used),
    Drop(String),
    Sweep,
    /// Nothing but databases that somebody is still connected to.
    Rest,
}

impl Shelf {
    pub(super) fn new(server: &Server) -> Self {
        let mut shelf = Self {
            state: RefCell::default(),
            changed: Notify::new(),
            made: Notify::new(),
            ahead: ahead(),
            room: server
                .free_memory()
                .map_or(ELSEWHERE, |free| free / 1024 / SHARE),
            size: match server.product() {
                // Three hundred files of catalogues.
                Product::Postgres => (8 * 1024, 40),
                Product::MariaDb => (16, 128),
            },
            is_crowded: false,
        };
        let left = server.databases(PREFIX) as u64 * shelf.size(None);
        shelf.is_crowded = left > shelf.room;
        shelf
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
            && stock.used(false) <= 2 * self.ahead
        {
            stock.used.push_back(Used {
                name,
                since: Instant::now(),
                busy: None,
            });
            self.changed.notify_one();
            return;
        }
        let size = self.size(blueprint);
        state.hand_back(name, size);
        if state.taken > self.room {
            self.changed.notify_one();
        }
    }

    /// What a database takes, in KiB; one that is not known has some tables.
    fn size(&self, blueprint: Option<&Blueprint>) -> u64 {
        let (each, table) = self.size;
        let tables = blueprint.map_or(20, |it| it.metadata.len() as u64);
        each + table * tables
    }

    /// What to do ahead of need: first what tests may wait for. Where too much waits to be dropped, something is dropped
    /// for everything that is made.
    pub(super) fn task(&self) -> Option<Task> {
        let mut state = self.state.borrow_mut();
        let has_time = state.stocks.values().any(|stock| stock.is_wanted);
        if !state.is_swept && (self.is_crowded || has_time) {
            state.is_swept = true;
            return Some(Task::Sweep);
        }
        let is_full = state.taken > self.room;
        if is_full && !state.has_dropped {
            state.has_dropped = true;
            return state.drop_one();
        }
        state.has_dropped = false;
        state
            .make_one(self.ahead)
            .or_else(|| if is_full { state.drop_one() } else { None })
    }

    /// Takes one back that could not be renewed; one that somebody is still connected to is tried again.
    pub(super) fn not_renewed(&self, blueprint: &Blueprint, mut used: Used, renewal: &Renewal) {
        let mut state = self.state.borrow_mut();
        used.busy = Some(Instant::now());
        match (renewal, state.stocks.get_mut(&blueprint.key)) {
            (Renewal::Busy, Some(stock))
                if used.since.elapsed() < BUSY && stock.used(true) <= 2 * self.ahead =>
            {
                stock.used.push_back(used);
            }
            _ => {
                let size = self.size(Some(blueprint));
                state.hand_back(used.name, size);
            }
        }
    }

    /// Takes what runs left that are over.
    pub(super) fn deserted(&self, names: Vec<String>) {
        let mut state = self.state.borrow_mut();
        let size = self.size(None);
        for name in names {
            state.done.push_front(Done { name, size });
            state.taken += size;
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

impl State {
    /// Takes one that nobody needs any more.
    fn hand_back(&mut self, name: String, size: u64) {
        self.done.push_back(Done { name, size });
        self.taken += size;
    }

    fn drop_one(&mut self) -> Option<Task> {
        let Done { name, size } = self.done.pop_front()?;
        self.taken -= size;
        Some(Task::Drop(name))
    }

    /// First what somebody waits for.
    fn make_one(&mut self, ahead: usize) -> Option<Task> {
        let mut stocks: Vec<&mut Stock> = self.stocks.values_mut().collect();
        stocks.sort_by_key(|stock| !stock.is_waited_for);
        let mut rests = false;
        for stock in stocks {
            let is_short = stock.is_wanted && stock.ready.len() < ahead;
            if stock.prepared.is_err() || !(is_short || stock.is_waited_for) {
                continue;
            }
            let is_left = |used: &Used| used.busy.is_none_or(|then| then.elapsed() > LATER);
            if let Some(place) = stock.used.iter().position(is_left) {
                let used = stock.used.remove(place)?;
                return Some(Task::Renew(stock.blueprint.clone(), used));
            }
            // A new one costs more than to wait a little, if nobody else waits.
            if stock.is_waited_for || stock.used.is_empty() {
                let name = stock.origin.copy_of(&stock.blueprint.key);
                return Some(Task::Make(stock.blueprint.clone(), name));
            }
            rests = true;
        }
        rests.then_some(Task::Rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metadata::MetaData;

    /// A shelf for databases of a blueprint, with room for ten of them.
    fn shelf(ahead: usize, is_crowded: bool) -> (Shelf, Arc<Blueprint>, Origin) {
        let blueprint = Arc::new(Blueprint {
            metadata: Arc::new(MetaData::new()),
            script: String::new(),
            migrations: None,
            key: String::from("key"),
        });
        let origin = Origin {
            package: String::from("crm"),
            test: String::from("saves"),
            checkout: String::new(),
        };
        let shelf = Shelf {
            state: RefCell::default(),
            changed: Notify::new(),
            made: Notify::new(),
            ahead,
            room: 100,
            size: (10, 1),
            is_crowded,
        };
        shelf.open(&blueprint, &origin, Ok(()));
        (shelf, blueprint, origin)
    }

    #[test]
    fn process_of_one_test_drops_a_database_first_where_many_are_left() {
        let (shelf, blueprint, _) = shelf(0, true);
        assert!(shelf.try_take(&blueprint).is_none());
        assert!(matches!(shelf.task(), Some(Task::Sweep)));
        shelf.deserted((0..20).map(|number| number.to_string()).collect());
        assert!(matches!(shelf.task(), Some(Task::Drop(_))));
        assert!(matches!(shelf.task(), Some(Task::Make(..))));
    }

    #[test]
    fn process_of_one_test_makes_its_database_at_once_where_there_is_room() {
        let (shelf, blueprint, _) = shelf(0, false);
        assert!(shelf.try_take(&blueprint).is_none());
        assert!(matches!(shelf.task(), Some(Task::Make(..))));
    }

    #[test]
    fn databases_that_wait_to_be_dropped_take_no_more_than_their_share() {
        let (shelf, blueprint, origin) = shelf(2, false);
        let (mut databases, mut most) = (0, 0);
        for _ in 0..1000 {
            while shelf.try_take(&blueprint).is_none() {
                match shelf.task().expect("somebody waits") {
                    Task::Make(_, name) => {
                        databases += 1;
                        shelf.made(&blueprint, Ok(name));
                    }
                    Task::Renew(_, used) => {
                        shelf.not_renewed(&blueprint, used, &Renewal::Impossible);
                    }
                    Task::Drop(_) => databases -= 1,
                    Task::Sweep | Task::Rest => {}
                }
            }
            shelf.done(origin.copy_of("key"), Some(&blueprint));
            most = most.max(databases);
        }
        assert!((10..=20).contains(&most), "{most} at a time");
    }
}
