//! From a [`Dialect`] to its compiler, and the walk over the statements that all compilers share.

use super::compiler::Compiler;
use super::mariadb::MariaDb;
use super::mysql::MySql;
use super::pieces::type_text::TypeText;
use super::postgres::Postgres;
use super::sqlite::Sqlite;
use super::text_options::{Locations, Portability, TextOptions};
use super::writer::Writer;
use crate::ddl::{Capabilities, Inexpressible, Script, Statement};
use crate::metadata::NameRules as NameSpaces;
use crate::schema::{Backslashes, Dialect, SqlType};

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
pub(crate) fn type_text(dialect: Dialect, sql_type: &SqlType) -> Option<String> {
    match dialect {
        Dialect::Postgres => type_text_as::<Postgres>(sql_type),
        Dialect::Sqlite => type_text_as::<Sqlite>(sql_type),
        Dialect::MariaDb => type_text_as::<MariaDb>(sql_type),
        Dialect::MySql => type_text_as::<MySql>(sql_type),
    }
}

/// Reads a type of MariaDB or MySQL: as the server prints it, or as [`type_text`] writes it.
pub(crate) fn read_type(dialect: Dialect, text: &str) -> TypeText {
    match dialect {
        Dialect::MySql => super::mysql::read_type(text),
        _ => super::mariadb::read_type(text),
    }
}

/// Leaves out an enumeration's comment, which is not part of its type.
const TYPE_ALONE: TextOptions = TextOptions {
    portability: Portability::Degrading,
    locations: Locations::Hidden,
    naming: crate::metadata::NamingConvention::DEFAULT,
    backslashes: Backslashes::Escape,
};

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
