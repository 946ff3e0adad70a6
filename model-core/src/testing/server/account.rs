//! Who the server runs as: PostgreSQL and MariaDB refuse to run as root.

use std::os::unix::fs::{MetadataExt, chown};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

use super::{Product, ServerError};

/// Numbers of a user and of its group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Account {
    pub(super) user: u32,
    pub(super) group: u32,
}

/// We ourselves, as far as the kernel says.
pub(in crate::testing) fn own_user() -> u32 {
    std::fs::metadata("/proc/self").map_or(u32::MAX, |process| process.uid())
}

/// Whom to become: nobody else, unless we are root.
pub(super) fn unprivileged(product: Product) -> Result<Option<Account>, ServerError> {
    if own_user() != 0 {
        return Ok(None);
    }
    let users = match product {
        Product::Postgres => ["postgres", "nobody"],
        Product::MariaDb => ["mysql", "nobody"],
    };
    let passwd = std::fs::read_to_string("/etc/passwd").unwrap_or_default();
    match users.iter().find_map(|user| account(&passwd, user)) {
        Some(account) => Ok(Some(account)),
        None => Err(ServerError::Failed {
            program: product.word().to_owned(),
            said: format!(
                "it does not run as root, and there is no user {} to become",
                users.map(|user| format!("`{user}`")).join(" or ")
            ),
        }),
    }
}

/// Gives the command's process to the account.
pub(super) fn become_account(command: &mut Command, account: Option<Account>) {
    if let Some(Account { user, group }) = account {
        command.uid(user).gid(group);
    }
}

/// Gives a file or folder, and all that is in it, to the account.
pub(super) fn hand_over(path: &Path, account: Option<Account>) -> std::io::Result<()> {
    let Some(Account { user, group }) = account else {
        return Ok(());
    };
    if path.is_dir() {
        for entry in std::fs::read_dir(path)? {
            hand_over(&entry?.path(), account)?;
        }
    }
    chown(path, Some(user), Some(group))
}

/// The numbers in a line of the file: `postgres:x:101:104:...`.
fn account(passwd: &str, name: &str) -> Option<Account> {
    let line = passwd
        .lines()
        .find(|line| line.split(':').next() == Some(name))?;
    let mut numbers = line.split(':').skip(2);
    Some(Account {
        user: numbers.next()?.parse().ok()?,
        group: numbers.next()?.parse().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_from_the_line_of_that_name() {
        let passwd = "root:x:0:0:root:/root:/bin/sh\npostgres:x:101:104:,,,:/var/lib:/bin/sh\n";
        let expected = Account {
            user: 101,
            group: 104,
        };
        assert_eq!(account(passwd, "postgres"), Some(expected));
        assert_eq!(account(passwd, "post"), None);
    }
}
