//! What every dialect's compiler has to say.

use super::writer::Writer;
use crate::ddl::{Capabilities, NameRules, PartCapabilities, Statement};
use crate::metadata::NameRules as NameSpaces;
use crate::schema::{Dialect, Sequence, SqlType};

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

    /// Writes a type.
    fn sql_type(w: &mut Writer<'_, Self>, sql_type: &SqlType);
    /// Writes the expression for the next number of a sequence.
    fn next_number(w: &mut Writer<'_, Self>, sequence: &Sequence);
    /// Writes a statement, without its semicolon.
    fn statement<'a>(w: &mut Writer<'a, Self>, statement: &Statement<'a>);
}
