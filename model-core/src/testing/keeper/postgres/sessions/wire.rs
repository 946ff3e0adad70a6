//! PostgreSQL's messages, as far as the state of a session can be told from them.
//!
//! PostgreSQL 15, 55.7 Message Formats. A message is a byte that says its kind, its length without that byte, and its body;
//! the first one of a connection has no kind.

/// A length of a message counts itself.
const LENGTH: usize = 4;

/// PostgreSQL 15, libpq/pqcomm.h: the longest first message that the server takes.
const LONGEST_START: usize = 10_000;

/// A whole message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Message<'a> {
    pub(super) kind: u8,
    pub(super) body: &'a [u8],
}

/// The first message of a connection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Start {
    /// A session is wanted, with these parameters.
    Session(Vec<u8>),
    /// The statement of another connection is to be ended.
    Cancel(Vec<u8>),
    /// Encryption is asked for.
    Encryption,
    /// None of these.
    Unknown,
}

/// The whole messages that something received begins with, and how many bytes they take.
pub(super) fn messages(received: &[u8]) -> (Vec<Message<'_>>, usize) {
    let mut whole = Vec::new();
    let mut taken = 0;
    while let Some((&kind, rest)) = received[taken..].split_first()
        && let Some(length) = length(rest)
        && let Some(body) = rest.get(LENGTH..length)
    {
        whole.push(Message { kind, body });
        taken += 1 + length;
    }
    (whole, taken)
}

/// The first message of a connection, once it is whole; then it is taken.
pub(super) fn start(received: &mut Vec<u8>) -> Option<Start> {
    let length = length(received)?;
    if length > LONGEST_START {
        return Some(Start::Unknown);
    }
    let code = received.get(LENGTH..length)?.first_chunk().copied();
    let message: Vec<u8> = received.drain(..length).collect();
    Some(match code.map(u32::from_be_bytes) {
        Some(196_608) => Start::Session(message),
        Some(80_877_102) => Start::Cancel(message),
        Some(80_877_103 | 80_877_104) => Start::Encryption,
        _ => Start::Unknown,
    })
}

/// The database that a first message asks for.
pub(super) fn database(start: &[u8]) -> Option<&str> {
    let mut words = start.get(2 * LENGTH..)?.split(|byte| *byte == 0);
    while let (Some(name), Some(value)) = (words.next(), words.next()) {
        if name == b"database" {
            return std::str::from_utf8(value).ok();
        }
    }
    None
}

/// A message of the simple kind.
pub(super) fn query(sql: &str) -> Vec<u8> {
    message(b'Q', &[sql.as_bytes(), b"\0"].concat())
}

/// The end of what was asked, and of what the server passes over after an error.
pub(super) fn sync() -> Vec<u8> {
    message(b'S', b"")
}

/// An error that ends a connection.
pub(super) fn fatal(text: &str) -> Vec<u8> {
    // 08006 is `connection_failure`.
    let fields = format!("SFATAL\0VFATAL\0C08006\0M{text}\0\0");
    message(b'E', fields.as_bytes())
}

fn message(kind: u8, body: &[u8]) -> Vec<u8> {
    let length = u32::try_from(LENGTH + body.len()).expect("a short message");
    [&[kind], &length.to_be_bytes()[..], body].concat()
}

/// The length at the front; one that cannot be a message's is taken for an empty one.
fn length(received: &[u8]) -> Option<usize> {
    let length = u32::from_be_bytes(*received.first_chunk()?);
    Some(usize::try_from(length).unwrap_or(usize::MAX).max(LENGTH))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_are_taken_when_they_are_whole() {
        let sent = [query("SELECT 1"), sync()].concat();
        let both = [
            Message {
                kind: b'Q',
                body: b"SELECT 1\0",
            },
            Message {
                kind: b'S',
                body: b"",
            },
        ];
        for end in 0..=sent.len() {
            let (whole, taken) = messages(&sent[..end]);
            let count = usize::from(end >= 14) + usize::from(end >= 19);
            assert_eq!(whole, both[..count], "of {end} bytes");
            assert_eq!(taken, [0, 14, 19][count]);
        }
    }

    #[test]
    fn start_names_its_database() {
        let parameters = b"\0\x03\0\0user\0me\0database\0crm\0\0";
        let mut sent = vec![0, 0, 0, 4 + 26];
        sent.extend(parameters);
        sent.push(b'Q');
        let mut part = sent[..20].to_vec();
        assert_eq!(start(&mut part), None);
        let Some(Start::Session(message)) = start(&mut sent) else {
            panic!("a session is wanted")
        };
        assert_eq!(database(&message), Some("crm"));
        assert_eq!(sent, b"Q");
    }

    #[test]
    fn start_that_is_none_is_told() {
        let mut encryption = vec![0, 0, 0, 8, 4, 210, 22, 47];
        assert_eq!(start(&mut encryption), Some(Start::Encryption));
        assert_eq!(encryption, b"");
        assert_eq!(start(&mut b"GET / HTTP/1.1".to_vec()), Some(Start::Unknown));
    }
}
