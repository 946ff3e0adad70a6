//! One end of a connection: what it sent and nobody took yet, and what it is still to get.

use std::future::poll_fn;
use std::io;
use std::task::{Context, Poll, ready};

use tokio::net::UnixStream;

/// How much is read at a time.
const PART: usize = 16 * 1024;

/// An end.
#[derive(Debug)]
pub(super) struct End {
    stream: UnixStream,
    pub(super) received: Vec<u8>,
    pub(super) unsent: Vec<u8>,
}

impl End {
    pub(super) fn new(stream: UnixStream) -> Self {
        Self {
            stream,
            received: Vec::new(),
            unsent: Vec::new(),
        }
    }

    /// Receives more; an error where there is no more.
    pub(super) fn poll_receive(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        loop {
            self.received.reserve(PART);
            match self.stream.try_read_buf(&mut self.received) {
                Ok(0) => return Poll::Ready(Err(io::ErrorKind::UnexpectedEof.into())),
                Ok(_) => return Poll::Ready(Ok(())),
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                    ready!(self.stream.poll_read_ready(cx))?;
                }
                Err(error) => return Poll::Ready(Err(error)),
            }
        }
    }

    /// Sends some of what is unsent; pending where that is nothing.
    pub(super) fn poll_send(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        while !self.unsent.is_empty() {
            match self.stream.try_write(&self.unsent) {
                Ok(sent) => {
                    self.unsent.drain(..sent);
                    return Poll::Ready(Ok(()));
                }
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                    ready!(self.stream.poll_write_ready(cx))?;
                }
                Err(error) => return Poll::Ready(Err(error)),
            }
        }
        Poll::Pending
    }

    pub(super) async fn receive(&mut self) -> io::Result<()> {
        poll_fn(|cx| self.poll_receive(cx)).await
    }

    /// Sends all that is unsent.
    pub(super) async fn send(&mut self) -> io::Result<()> {
        while !self.unsent.is_empty() {
            poll_fn(|cx| self.poll_send(cx)).await?;
        }
        Ok(())
    }

    /// Whether the other side is there, and has said nothing unasked.
    pub(super) fn is_quiet(&mut self) -> bool {
        let read = self.stream.try_read_buf(&mut self.received);
        read.is_err_and(|error| error.kind() == io::ErrorKind::WouldBlock)
    }
}
