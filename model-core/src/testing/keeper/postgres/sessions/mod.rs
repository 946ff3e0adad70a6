//! Sessions of PostgreSQL that go from one test to the next.
//!
//! ```text
//! pool -> socket of this process -> relay -> Session -> the server's socket
//! ```
//!
//! A session is a process of the server's that reads the catalogues anew: most of what the database of a test costs. So the
//! pools of tests connect to this process, which passes everything on. When a pool ends a connection, its session is made as
//! new, as poolers of connections do it, and waits for the next connection to the same database. A session that cannot be
//! made as new, ends with the connection.

mod end;
mod marks;
mod relay;
mod session;
mod wire;

use std::cell::RefCell;
use std::collections::{HashMap, VecDeque};
use std::fs;
use std::io;
use std::path::PathBuf;
use std::rc::Rc;
use std::time::Duration;

use tokio::net::{UnixListener, UnixStream};
use tokio::sync::Notify;
use tokio::task::spawn_local;

use self::end::End;
use self::relay::{Ended, relay};
use self::session::Session;
use self::wire::{Start, database, fatal, start};
use crate::testing::name::run;
use crate::testing::own;
use crate::testing::server::Server;

/// What the names of the sockets' folders begin with, in the server's: sessions. A socket's path has to be short.
const FOLDER: &str = "s-";

/// So many wait in one database: few tests need more connections at a time.
const IDLE: usize = 2;

/// So many wait in all: the server has three hundred for all that run.
const IDLE_IN_ALL: usize = 48;

/// In about this time a file is closed that was just used.
const MOMENT: Duration = Duration::from_millis(10);

/// The sessions of one server, in this process.
pub(in crate::testing::keeper) struct Sessions {
    /// The server's.
    socket: PathBuf,
    state: RefCell<State>,
    /// Says that a connection ended.
    ended: Notify,
}

#[derive(Default)]
struct State {
    /// Those that wait; the longest first.
    idle: VecDeque<Session>,
    /// How many connections there are to each database.
    used: HashMap<String, usize>,
}

/// Where pools connect to, once that is there.
pub(super) fn folder(server: &Server) -> Option<PathBuf> {
    server.socket()?;
    let folder = server.folder().join(format!("{FOLDER}{}", run()));
    Server::socket_in(&folder).exists().then_some(folder)
}

impl Sessions {
    /// Begins to serve them, in the tasks of this thread; nothing where the server is not ours.
    pub(super) fn serve(server: &Server) -> io::Result<Option<Rc<Self>>> {
        let Some(socket) = server.socket() else {
            return Ok(None);
        };
        remove_deserted(server);
        let folder = server.folder().join(format!("{FOLDER}{}", run()));
        own::make(&folder)?;
        let listener = UnixListener::bind(Server::socket_in(&folder))?;
        let sessions = Rc::new(Self {
            socket: Server::socket_in(socket),
            state: RefCell::default(),
            ended: Notify::new(),
        });
        let serving = sessions.clone();
        spawn_local(async move {
            loop {
                let Ok((client, _)) = listener.accept().await else {
                    // The process has too many files open: others will be closed.
                    tokio::time::sleep(MOMENT).await;
                    continue;
                };
                let sessions = serving.clone();
                spawn_local(async move {
                    // Whoever is gone needs no answer.
                    let _ = sessions.connection(End::new(client)).await;
                });
            }
        });
        Ok(Some(sessions))
    }

    /// The processes of the sessions that wait in a database.
    pub(super) fn idle(&self, database: &str) -> Vec<i32> {
        let state = self.state.borrow();
        let idle = state.idle.iter().filter(|it| it.database() == database);
        idle.map(|session| session.process).collect()
    }

    /// Ends the sessions that wait in a database.
    pub(super) fn end(&self, database: &str) {
        let mut state = self.state.borrow_mut();
        state.idle.retain(|session| session.database() != database);
    }

    /// Until no connection to a database is left.
    pub(super) async fn left(&self, database: &str) {
        while self.state.borrow().used.contains_key(database) {
            self.ended.notified().await;
        }
    }

    async fn connection(&self, mut client: End) -> io::Result<()> {
        let start = loop {
            match start(&mut client.received) {
                Some(Start::Session(message)) => break message,
                Some(Start::Cancel(message)) => {
                    let mut server = End::new(UnixStream::connect(&self.socket).await?);
                    server.unsent = message;
                    return server.send().await;
                }
                Some(Start::Encryption) => {
                    client.unsent.push(b'N');
                    client.send().await?;
                }
                Some(Start::Unknown) => return Ok(()),
                None => client.receive().await?,
            }
        };
        let database = database(&start).unwrap_or_default().to_owned();
        let _used = Used::new(self, database);
        match self.session(start).await {
            Ok(Ok(session)) => self.relay(client, session).await,
            Ok(Err(said)) => {
                client.unsent.extend(said);
                client.send().await?;
            }
            Err(error) => {
                client.unsent = fatal(&format!("the server of the tests is gone: {error}"));
                client.send().await?;
            }
        }
        Ok(())
    }

    async fn relay(&self, mut client: End, mut session: Session) {
        client.unsent.extend(&session.greeting);
        let ended = relay(&mut client, &mut session).await;
        drop(client);
        if ended == Ended::Client
            && session.renew().await
            && self.idle(session.database()).len() < IDLE
        {
            let idle = &mut self.state.borrow_mut().idle;
            idle.push_back(session);
            if idle.len() > IDLE_IN_ALL {
                idle.pop_front();
            }
        }
    }

    /// One that waits, or a new one.
    async fn session(&self, start: Vec<u8>) -> io::Result<Result<Session, Vec<u8>>> {
        match self.waiting(&start) {
            Some(session) => Ok(Ok(session)),
            None => Session::open(&self.socket, start).await,
        }
    }

    fn waiting(&self, start: &[u8]) -> Option<Session> {
        let idle = &mut self.state.borrow_mut().idle;
        while let Some(place) = idle.iter().rposition(|session| session.start == start) {
            let mut session = idle.remove(place)?;
            // One that the server ended meanwhile goes.
            if session.end.is_quiet() {
                return Some(session);
            }
        }
        None
    }
}

/// A connection to a database, as long as there is one.
struct Used<'a> {
    sessions: &'a Sessions,
    database: String,
}

impl<'a> Used<'a> {
    fn new(sessions: &'a Sessions, database: String) -> Self {
        let mut state = sessions.state.borrow_mut();
        *state.used.entry(database.clone()).or_default() += 1;
        drop(state);
        Self { sessions, database }
    }
}

impl Drop for Used<'_> {
    fn drop(&mut self) {
        let mut state = self.sessions.state.borrow_mut();
        if let Some(used) = state.used.get_mut(&self.database) {
            *used -= 1;
            if *used == 0 {
                state.used.remove(&self.database);
            }
        }
        self.sessions.ended.notify_waiters();
    }
}

/// Removes the sockets of processes that are gone.
fn remove_deserted(server: &Server) {
    let entries = fs::read_dir(server.folder())
        .into_iter()
        .flatten()
        .flatten();
    for entry in entries {
        let is_ours = entry.file_name().to_string_lossy().starts_with(FOLDER);
        let folder = entry.path();
        if is_ours
            && let Err(error) = std::os::unix::net::UnixStream::connect(Server::socket_in(&folder))
            && error.kind() == io::ErrorKind::ConnectionRefused
        {
            // What cannot be removed goes with the server.
            let _ = fs::remove_dir_all(folder);
        }
    }
}
