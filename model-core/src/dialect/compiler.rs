//! One compiler a dialect, and the walk over the statements that all share.

use super::mariadb::MariaDb;
use super::mysql::MySql;
use super::postgres::Postgres;
use super::quoting::NameRules;
use super::sqlite::Sqlite;
use super::text_options::TextOptions;
use super::writer::Writer;
use super::{Capabilities, Dialect};
use crate::ddl::{Inexpressible, Script, Statement};
use crate::metadata::NameRules as NameSpaces;

/// A dialect's SQL. Nothing here has a default: a new dialect thinks each through.
pub(super) trait Compiler: Sized {
    /// The dialect.
    const DIALECT: Dialect;
    /// What it can do.
    const CAPABILITIES: Capabilities;
    /// How it quotes names, and which names it takes.
    const NAMES: NameRules;

    /// Which names have to differ from which.
    const NAME_SPACES: NameSpaces;

    /// Appends `text` as a literal.
    fn literal(out: &mut String, text: &str);
    /// Writes a statement, without its semicolon.
    fn statement<'a>(w: &mut Writer<'a, Self>, statement: &Statement<'a>);
}

/// What a dialect can do.
pub(crate) const fn capabilities(dialect: Dialect) -> &'static Capabilities {
    match dialect {
        Dialect::Postgres => &Postgres::CAPABILITIES,
        Dialect::Sqlite => &Sqlite::CAPABILITIES,
        Dialect::MariaDb => &MariaDb::CAPABILITIES,
        Dialect::MySql => &MySql::CAPABILITIES,
    }
}

/// Which names have to differ from which.
pub(crate) const fn name_spaces(dialect: Dialect) -> NameSpaces {
    match dialect {
        Dialect::Postgres => Postgres::NAME_SPACES,
        Dialect::Sqlite => Sqlite::NAME_SPACES,
        Dialect::MariaDb => MariaDb::NAME_SPACES,
        Dialect::MySql => MySql::NAME_SPACES,
    }
}

/// Writes the statements.
pub(crate) fn compile<'a>(
    dialect: Dialect,
    statements: impl Iterator<Item = Statement<'a>>,
    options: TextOptions,
) -> Result<Script, Vec<Inexpressible>> {
    match dialect {
        Dialect::Postgres => compile_as::<Postgres>(statements, options),
        Dialect::Sqlite => compile_as::<Sqlite>(statements, options),
        Dialect::MariaDb => compile_as::<MariaDb>(statements, options),
        Dialect::MySql => compile_as::<MySql>(statements, options),
    }
}

fn compile_as<'a, D: Compiler>(
    statements: impl Iterator<Item = Statement<'a>>,
    options: TextOptions,
) -> Result<Script, Vec<Inexpressible>> {
    let mut w = Writer::<D>::new(statements.size_hint().0, options);
    for statement in statements {
        w.begin(statement.source());
        D::statement(&mut w, &statement);
        w.end(statement.kind());
    }
    w.finish()
}
