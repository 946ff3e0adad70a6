//! Who the server runs as: PostgreSQL and MariaDB refuse to run as root.

use std::ffi::OsStr;
use std::fs::File;
use std::os::unix::process::CommandExt;
use std::process::Command;

use rustix::fs::{Gid, Uid, fchown};

use super::{Product, ServerError};
use crate::testing::own;

/// What a program that runs as another account learns of our environment, which may hold secrets.
const ENVIRONMENT: [&str; 3] = ["PATH", "LD_LIBRARY_PATH", "TZ"];

/// Numbers of a user and of its group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Account {
    pub(super) user: u32,
    pub(super) group: u32,
}

/// Whom to become: nobody else, unless we are root.
pub(super) fn unprivileged(product: Product) -> Result<Option<Account>, ServerError> {
    if own::user() != 0 {
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

/// A program that runs as the server's account, if that is another one than ours.
///
/// It is in a session of its own then: who shares a terminal with root can type for root.
pub(super) fn command(program: impl AsRef<OsStr>, account: Option<Account>) -> Command {
    let Some(Account { user, group }) = account else {
        return Command::new(program);
    };
    let mut command = Command::new("setsid");
    command.arg(program).current_dir("/").env_clear();
    for variable in ENVIRONMENT {
        if let Some(value) = std::env::var_os(variable) {
            command.env(variable, value);
        }
    }
    // The standard library leaves our other groups, too.
    command.uid(user).gid(group);
    command
}

/// Gives a folder that we just made, and that is empty, to the account.
pub(super) fn hand_over(folder: &File, account: Option<Account>) -> std::io::Result<()> {
    let Some(Account { user, group }) = account else {
        return Ok(());
    };
    fchown(
        folder,
        Some(Uid::from_raw(user)),
        Some(Gid::from_raw(group)),
    )?;
    Ok(())
}

/// The numbers in a line of the file: `postgres:x:101:104:...`.
fn account(passwd: &str, name: &str) -> Option<Account> {
    let line = passwd
        .lines()
        .find(|line| line.split(':').next() == Some(name))?;
    let mut numbers = line.split(':').skip(2);
    let account = Account {
        user: numbers.next()?.parse().ok()?,
        group: numbers.next()?.parse().ok()?,
    };
    // Another name of root's would gain nothing.
    (account.user != 0).then_some(account)
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
        assert_eq!(account(passwd, "root"), None);
    }
}
