//! One compiler a dialect, and the walk over the statements that all share.

use super::mariadb::MariaDb;
use super::mysql::MySql;
use super::postgres::Postgres;
use super::quoting::NameRules;
use super::sqlite::Sqlite;
use super::text_options::TextOptions;
#[cfg(any(feature = "postgres", feature = "mysql"))]
use super::text_options::{Locations, Portability};
use super::writer::Writer;
use super::{Capabilities, Dialect, PartCapabilities};
use crate::ddl::{Inexpressible, Script, Statement};
use crate::metadata::NameRules as NameSpaces;
use crate::schema::{Sequence, SqlType};

/// A dialect's SQL. Nothing here has a default: a new dialect thinks each through.
pub(super) trait Compiler: Sized {
    /// The dialect.
    const DIALECT: Dialect;
    /// What it can do.
    const CAPABILITIES: Capabilities;
    /// Which options of keys, constraints and indexes it knows.
    const PARTS: PartCapabilities;
    /// How it quotes names, and which names it takes.
    const NAMES: NameRules;

    /// Which names have to differ from which.
    const NAME_SPACES: NameSpaces;

    /// Appends `text` as a literal.
    fn literal(out: &mut String, text: &str);
    /// Writes a type.
    #[cfg_attr(
        not(any(feature = "postgres", feature = "mysql")),
        expect(dead_code, reason = "SQLite's types are compared as it declares them")
    )]
    fn sql_type(w: &mut Writer<'_, Self>, sql_type: &SqlType);
    /// Writes the expression for the next number of a sequence.
    fn next_number(w: &mut Writer<'_, Self>, sequence: &Sequence);
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

/// A type as the dialect spells it; `None` if it cannot.
#[cfg(any(feature = "postgres", feature = "mysql"))]
pub(crate) fn type_text(dialect: Dialect, sql_type: &SqlType) -> Option<String> {
    match dialect {
        Dialect::Postgres => type_text_as::<Postgres>(sql_type),
        Dialect::Sqlite => type_text_as::<Sqlite>(sql_type),
        Dialect::MariaDb => type_text_as::<MariaDb>(sql_type),
        Dialect::MySql => type_text_as::<MySql>(sql_type),
    }
}

/// The comment of an enumeration is no part of its type.
#[cfg(any(feature = "postgres", feature = "mysql"))]
const TYPE_ALONE: TextOptions = TextOptions {
    portability: Portability::Degrading,
    locations: Locations::Hidden,
    naming: crate::metadata::NamingConvention::DEFAULT,
};

#[cfg(any(feature = "postgres", feature = "mysql"))]
fn type_text_as<D: Compiler>(sql_type: &SqlType) -> Option<String> {
    let mut w = Writer::<D>::new(0, TYPE_ALONE);
    D::sql_type(&mut w, sql_type);
    let script = w.finish().ok()?;
    Some(script.as_str().trim_end().to_owned())
}

/// Writes the statements.
pub(crate) fn compile<'a>(
    dialect: Dialect,
    statements: impl Iterator<Item = Statement<'a>>,
    options: TextOptions<'a>,
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
    options: TextOptions<'a>,
) -> Result<Script, Vec<Inexpressible>> {
    let mut w = Writer::<D>::new(statements.size_hint().0, options);
    for statement in statements {
        w.begin(statement.source());
        D::statement(&mut w, &statement);
        w.end(statement.kind());
    }
    w.finish()
}
