//! Carries messages between a client and a session, both ways at a time.

use std::future::poll_fn;
use std::io;
use std::task::{Context, Poll};

use super::end::End;
use super::session::Session;

/// More than this waits for whoever is to get it; until then, nothing more is read from the other side.
const WAITING: usize = 256 * 1024;

/// Which side ended the connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ended {
    Client,
    Server,
}

/// Until one side ends the connection.
pub(super) async fn relay(client: &mut End, session: &mut Session) -> Ended {
    let ended = poll_fn(|cx| poll(client, session, cx)).await;
    if ended == Ended::Server {
        // The reason, if the client wants to know.
        let _ = client.send().await;
    }
    ended
}

fn poll(client: &mut End, session: &mut Session, cx: &mut Context<'_>) -> Poll<Ended> {
    loop {
        let mut has_moved = false;
        let mut moves = |polled: Poll<io::Result<()>>| {
            let is_over = matches!(polled, Poll::Ready(Err(_)));
            has_moved |= polled.is_ready();
            is_over
        };
        if moves(client.poll_send(cx)) {
            return Poll::Ready(Ended::Client);
        }
        if moves(session.end.poll_send(cx)) {
            return Poll::Ready(Ended::Server);
        }
        if session.end.unsent.len() < WAITING {
            let is_over = moves(client.poll_receive(cx));
            if !session.ask(&mut client.received) || is_over {
                return Poll::Ready(Ended::Client);
            }
        }
        if client.unsent.len() < WAITING {
            let is_over = moves(session.end.poll_receive(cx));
            session.hear(&mut client.unsent);
            if is_over {
                return Poll::Ready(Ended::Server);
            }
        }
        if !has_moved {
            return Poll::Pending;
        }
    }
}
