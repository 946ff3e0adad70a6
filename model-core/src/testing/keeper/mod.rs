//! The keeper of a server's databases: one thread a process and server, which makes databases ahead of need.
//!
//! Tests order a database and get its name; what they are done with, they hand back. Everything that only a connection to
//! the server itself can do is done here: databases are created from templates, named, copied, and dropped many at a time,
//! for the server is busy for long with one whose last connection just closed. One connection answers orders, a second one
//! works ahead, unless there is one test. What an earlier process was done with is taken over, where it can be made as new:
//! a test runner that starts a process for each test makes few databases so, and leaves few.

mod maker;
#[cfg(feature = "mysql")]
mod mariadb;
#[cfg(feature = "postgres")]
mod postgres;
mod shelf;

use std::rc::Rc;
use std::sync::{Arc, OnceLock};
use std::thread;

use tokio::sync::{Mutex, mpsc, oneshot};
use tokio::task::{LocalSet, spawn_local};

use self::shelf::Shelf;
use super::TestDatabaseError;
use super::ahead::ahead;
use super::blueprint::Blueprint;
use super::kept::Kept;
use super::name::Origin;
use super::server::{Product, Server, server};

/// What the keeper asks a server to do.
trait Admin: Sized + 'static {
    /// What its connections have in common.
    type Common: Clone + 'static;

    /// Sets up what its connections have in common, in the tasks of this thread.
    fn common(server: &'static Server) -> Self::Common;

    /// Connects.
    async fn connect(server: &'static Server, common: Self::Common) -> sqlx::Result<Self>;

    /// Takes a lock, until the connection ends, that says that this run is not over.
    async fn begin_run(&mut self) -> sqlx::Result<()>;

    /// Makes what databases are copied from, where there is such a thing; asked for once a blueprint.
    async fn prepare(&mut self, blueprint: &Blueprint) -> Result<(), TestDatabaseError>;

    /// Creates a database.
    async fn create(&mut self, blueprint: &Blueprint, name: &str) -> Result<(), TestDatabaseError>;

    /// Takes over a database of this blueprint that a run left which is over, if there is one that can be made as new. It
    /// gets this name, if the server can do that; the name that it has.
    async fn adopt(&mut self, blueprint: &Blueprint, name: &str) -> sqlx::Result<Option<String>>;

    /// Makes a database that a test is done with what it was before the test, if that is cheaper than a new one, and if
    /// nothing of the test is left then.
    async fn renew(&mut self, blueprint: &Blueprint, name: &str) -> sqlx::Result<Renewal>;

    /// Gives it another name, if the server can do that; the name that it has then.
    async fn rename(&mut self, from: String, to: String) -> sqlx::Result<String>;

    /// Drops a database, if it is there.
    async fn remove(&mut self, name: &str) -> sqlx::Result<()>;

    /// Makes `to` a copy of `from`, dropping what `to` was; connections to both are ended.
    async fn copy(&mut self, from: &str, to: &str) -> Result<(), TestDatabaseError>;

    /// The databases of runs that are over.
    async fn deserted(&mut self) -> sqlx::Result<Vec<String>>;
}

/// What came of renewing a database.
enum Renewal {
    /// It is as new.
    Done,
    /// The test's connections have not ended yet.
    Busy,
    /// It cannot be made as new.
    Impossible,
}

/// What is asked of a keeper.
enum Order {
    Database {
        blueprint: Arc<Blueprint>,
        origin: Origin,
        reply: Reply<String>,
    },
    /// One that all tests of the process share.
    Shared {
        blueprint: Arc<Blueprint>,
        origin: Origin,
        reply: Reply<String>,
    },
    Copy {
        from: String,
        to: String,
        reply: Reply<()>,
    },
    /// Gives it the test's name, if that is possible.
    Name {
        from: String,
        to: String,
        reply: Reply<String>,
    },
    /// Of this blueprint, if it is not a copy of something else.
    Done(String, Option<Arc<Blueprint>>),
}

type Reply<T> = oneshot::Sender<Result<T, TestDatabaseError>>;

/// A way to the keeper of a server.
#[derive(Clone, Debug)]
pub(super) struct Keeper {
    pub(super) server: &'static Server,
    orders: mpsc::UnboundedSender<Order>,
}

impl Keeper {
    /// The keeper of a product's server; the server is started if none is running.
    pub(super) fn of(product: Product) -> Result<Self, TestDatabaseError> {
        static KEEPERS: [OnceLock<Keeper>; 2] = [OnceLock::new(), OnceLock::new()];
        let server = server(product)?;
        let keeper = KEEPERS[product as usize].get_or_init(|| {
            let (sender, orders) = mpsc::unbounded_channel();
            thread::Builder::new()
                .name(format!("model-test-{}", product.word()))
                .spawn(move || match product {
                    #[cfg(feature = "postgres")]
                    Product::Postgres => run::<postgres::Postgres>(server, orders),
                    #[cfg(feature = "mysql")]
                    Product::MariaDb => run::<mariadb::MariaDb>(server, orders),
                    #[cfg(not(all(feature = "postgres", feature = "mysql")))]
                    _ => drop(orders),
                })
                .expect("a thread can be started");
            Self {
                server,
                orders: sender,
            }
        });
        Ok(keeper.clone())
    }

    /// A database of the test's own.
    pub(super) async fn database(
        &self,
        blueprint: Arc<Blueprint>,
        origin: Origin,
    ) -> Result<String, TestDatabaseError> {
        self.ask(|reply| Order::Database {
            blueprint,
            origin,
            reply,
        })
        .await
    }

    /// The database that all tests of the process share which ask for this blueprint.
    pub(super) async fn shared(
        &self,
        blueprint: Arc<Blueprint>,
        origin: Origin,
    ) -> Result<String, TestDatabaseError> {
        self.ask(|reply| Order::Shared {
            blueprint,
            origin,
            reply,
        })
        .await
    }

    /// The URL that a test's pool connects to.
    pub(super) fn pool_url(&self, name: &str) -> String {
        match self.server.product() {
            #[cfg(feature = "postgres")]
            Product::Postgres => postgres::pool_url(self.server, name),
            _ => self.server.url(name),
        }
    }

    /// Makes `to` a copy of `from`.
    pub(super) async fn copy(&self, from: String, to: String) -> Result<(), TestDatabaseError> {
        self.ask(|reply| Order::Copy { from, to, reply }).await
    }

    /// Keeps a database for whoever wants to look, instead of others that are too many; what opens it.
    pub(super) async fn keep(
        &self,
        name: String,
        origin: Origin,
    ) -> Result<String, TestDatabaseError> {
        let to = origin.database();
        let name = self
            .ask(|reply| Order::Name {
                from: name,
                to,
                reply,
            })
            .await?;
        for superseded in Kept::of_server(self.server).add(&name, &origin)? {
            self.done(superseded, None);
        }
        Ok(self.server.open_with(&name))
    }

    /// Hands a database back; returns at once. One that is of a blueprint may be used again.
    pub(super) fn done(&self, name: String, blueprint: Option<Arc<Blueprint>>) {
        // A keeper that is gone leaves it to the next run.
        let _ = self.orders.send(Order::Done(name, blueprint));
    }

    async fn ask<T>(&self, order: impl FnOnce(Reply<T>) -> Order) -> Result<T, TestDatabaseError> {
        let (reply, answer) = oneshot::channel();
        let gone = || TestDatabaseError::Unsupported {
            what: format!("the keeper of {} is gone", self.server.product().word()),
            help: "its panic is printed above",
        };
        self.orders.send(order(reply)).map_err(|_| gone())?;
        answer.await.map_err(|_| gone())?
    }
}

fn run<A: Admin>(server: &'static Server, mut orders: mpsc::UnboundedReceiver<Order>) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime can be started");
    let serving = async {
        let (mut counter, common) = match Counter::<A>::open(server).await {
            Ok(opened) => opened,
            Err(error) => {
                let error =
                    TestDatabaseError::database("connect to the server of the tests")(error);
                while let Some(order) = orders.recv().await {
                    order.refuse(&error);
                }
                return;
            }
        };
        let stock = Rc::new(Shelf::new(server));
        // For one test, a second connection would be in nobody's way, and cost more than it saves.
        let shared = (ahead() == 0).then(|| counter.admin.clone());
        let makers = stock.clone();
        spawn_local(async move { maker::work::<A>(server, common, shared, &makers).await });
        while let Some(order) = orders.recv().await {
            counter.serve(order, &stock).await;
        }
    };
    LocalSet::new().block_on(&runtime, serving);
}

/// Where orders are answered.
struct Counter<A> {
    admin: Rc<Mutex<A>>,
    kept: Kept,
    /// Whether what runs left that are over is still to be dropped before anything else: on a server that is not ours, for
    /// a short run has no time for it later.
    is_to_sweep: bool,
}

impl<A: Admin> Counter<A> {
    async fn open(server: &'static Server) -> sqlx::Result<(Self, A::Common)> {
        let common = A::common(server);
        let mut admin = A::connect(server, common.clone()).await?;
        admin.begin_run().await?;
        let counter = Self {
            admin: Rc::new(Mutex::new(admin)),
            kept: Kept::of_server(server),
            is_to_sweep: server.socket().is_none(),
        };
        Ok((counter, common))
    }

    async fn serve(&mut self, order: Order, stock: &Shelf) {
        // Whoever does not wait any more has no use for the answer.
        match order {
            Order::Database {
                blueprint,
                origin,
                reply,
            } => {
                let database = self.database(&blueprint, &origin, stock).await;
                if let Err(Ok(unwanted)) = reply.send(database) {
                    stock.done(unwanted, None);
                }
            }
            Order::Shared {
                blueprint,
                origin,
                reply,
            } => {
                let _ = reply.send(self.shared(&blueprint, &origin, stock).await);
            }
            Order::Copy { from, to, reply } => {
                let copied = self.admin.lock().await.copy(&from, &to).await;
                let _ = reply.send(copied);
            }
            Order::Name { from, to, reply } => {
                let failed = TestDatabaseError::database("name the database of a test");
                let renamed = self.admin.lock().await.rename(from, to).await;
                let _ = reply.send(renamed.map_err(failed));
            }
            Order::Done(name, blueprint) => stock.done(name, blueprint.as_deref()),
        }
    }

    /// One that was made ahead, or the next one.
    async fn database(
        &mut self,
        blueprint: &Arc<Blueprint>,
        origin: &Origin,
        stock: &Shelf,
    ) -> Result<String, TestDatabaseError> {
        if stock.is_new(blueprint) {
            let mut admin = self.admin.lock().await;
            for name in self.kept.of_earlier_runs(origin) {
                // One that does not go now is one of a run that is over.
                let _ = admin.remove(&name).await;
            }
            if std::mem::take(&mut self.is_to_sweep) {
                for name in left(&mut *admin, &self.kept).await {
                    // What cannot be dropped now, the next run meets again.
                    let _ = admin.remove(&name).await;
                }
            }
            let prepared = admin.prepare(blueprint).await;
            stock.open(blueprint, origin, prepared);
        }
        stock.is_prepared(blueprint)?;
        stock.take(blueprint).await
    }

    async fn shared(
        &mut self,
        blueprint: &Arc<Blueprint>,
        origin: &Origin,
        stock: &Shelf,
    ) -> Result<String, TestDatabaseError> {
        if let Some(name) = stock.shared(blueprint) {
            return Ok(name);
        }
        let name = self.database(blueprint, origin, stock).await?;
        stock.share(blueprint, &name);
        Ok(name)
    }
}

/// The databases that runs left which are over, without those that are kept. A run says what it keeps before it is over, so
/// that is asked last.
async fn left<A: Admin>(admin: &mut A, kept: &Kept) -> Vec<String> {
    let mut left = admin.deserted().await.unwrap_or_default();
    let kept = kept.names();
    left.retain(|name| !kept.contains(name));
    begin_elsewhere(&mut left);
    left
}

/// Other processes have the same list at this time: each begins with another one.
fn begin_elsewhere(names: &mut [String]) {
    let first = std::process::id() as usize % names.len().max(1);
    names.rotate_left(first);
}

impl Order {
    fn refuse(self, error: &TestDatabaseError) {
        let error = error.clone();
        // Whoever does not wait any more needs no answer.
        match self {
            Self::Database { reply, .. }
            | Self::Shared { reply, .. }
            | Self::Name { reply, .. } => {
                let _ = reply.send(Err(error));
            }
            Self::Copy { reply, .. } => {
                let _ = reply.send(Err(error));
            }
            Self::Done(..) => {}
        }
    }
}
