//! A session of the server's, and what is known of it from what was said.

use std::io;
use std::path::Path;
use std::time::Duration;

use tokio::net::UnixStream;

use super::end::End;
use super::marks::stays;
use super::wire::{database, messages, query, sync};

/// A statement that takes longer to end is not waited for: the session goes with it.
const PATIENCE: Duration = Duration::from_secs(1);

/// What makes a session as new. PostgreSQL 15, DISCARD; 28.2.2: what it counted is there for others then.
const AS_NEW: [&str; 3] = [
    "ROLLBACK",
    "DISCARD ALL",
    "SELECT pg_catalog.pg_stat_force_next_flush()",
];

/// A session.
#[derive(Debug)]
pub(super) struct Session {
    pub(super) end: End,
    /// The first message, and all that the server said to it.
    pub(super) start: Vec<u8>,
    pub(super) greeting: Vec<u8>,
    /// The process of the server's.
    pub(super) process: i32,
    /// How many times it was asked for an answer's end, and how many times that came.
    asked: u64,
    answered: u64,
    /// Whether it is in no transaction.
    is_idle: bool,
    has_failed: bool,
    /// Whether something stays of what was said.
    stays: bool,
}

impl Session {
    /// Connects; what the server says against it otherwise.
    pub(super) async fn open(socket: &Path, start: Vec<u8>) -> io::Result<Result<Self, Vec<u8>>> {
        let mut session = Self {
            end: End::new(UnixStream::connect(socket).await?),
            start,
            greeting: Vec::new(),
            process: 0,
            asked: 1,
            answered: 0,
            is_idle: false,
            has_failed: false,
            stays: false,
        };
        session.end.unsent.clone_from(&session.start);
        session.end.send().await?;
        let mut said = Vec::new();
        while session.answered < session.asked && !session.has_failed {
            session.end.receive().await?;
            session.hear(&mut said);
        }
        if session.has_failed {
            return Ok(Err(said));
        }
        session.greeting = said;
        Ok(Ok(session))
    }

    /// The database.
    pub(super) fn database(&self) -> &str {
        database(&self.start).unwrap_or_default()
    }

    /// Passes on what a client said, as far as its messages are whole; whether it goes on.
    pub(super) fn ask(&mut self, said: &mut Vec<u8>) -> bool {
        let (whole, mut taken) = messages(said);
        let mut goes_on = true;
        let mut at = 0;
        for message in whole {
            match message.kind {
                // Terminate: the session does not.
                b'X' => {
                    taken = at;
                    goes_on = false;
                    break;
                }
                b'Q' => {
                    self.asked += 1;
                    self.stays |= stays(message.body);
                }
                // A name is no text of a statement, and does no harm.
                b'P' => self.stays |= stays(message.body),
                b'S' | b'F' => self.asked += 1,
                _ => {}
            }
            at += 5 + message.body.len();
        }
        self.end.unsent.extend(said.drain(..taken));
        goes_on
    }

    /// Passes on what the server said, as far as its messages are whole.
    pub(super) fn hear(&mut self, to: &mut Vec<u8>) {
        let (whole, taken) = messages(&self.end.received);
        for message in whole {
            match (message.kind, message.body) {
                (b'Z', [status, ..]) => {
                    self.answered += 1;
                    self.is_idle = *status == b'I';
                }
                // Also where a password is asked for: our servers trust whoever reaches them.
                (b'E', _) => self.has_failed = true,
                (b'R', said) if *said != [0; 4] => self.has_failed = true,
                (b'K', [a, b, c, d, ..]) => self.process = i32::from_be_bytes([*a, *b, *c, *d]),
                _ => {}
            }
        }
        to.extend(self.end.received.drain(..taken));
    }

    /// Makes it as new; whether it is.
    pub(super) async fn renew(&mut self) -> bool {
        if self.stays {
            return false;
        }
        let renewed = tokio::time::timeout(PATIENCE, async {
            self.end.unsent.extend(sync());
            self.asked += 1;
            self.settle().await?;
            self.has_failed = false;
            for sql in AS_NEW {
                self.end.unsent.extend(query(sql));
                self.asked += 1;
            }
            self.settle().await
        });
        matches!(renewed.await, Ok(Ok(()))) && self.is_idle && !self.has_failed
    }

    /// Until everything is answered.
    async fn settle(&mut self) -> io::Result<()> {
        self.end.send().await?;
        while self.answered < self.asked {
            self.end.receive().await?;
            self.hear(&mut Vec::new());
        }
        Ok(())
    }
}
